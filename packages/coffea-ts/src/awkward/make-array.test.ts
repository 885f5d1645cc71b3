import assert from "node:assert/strict";
import { test } from "node:test";
import { fromBytes, pack, toBytes, unpack } from "../base/index.ts";
import * as ak from "./index.ts";

const again = (value: unknown): unknown => unpack(fromBytes(toBytes(pack(value))));

test("arrays of every form travel with type and values", () => {
  const arrays: readonly ak.Expr<unknown>[] = [
    ak.fromIter([1.5, Number.NaN, -0]),
    ak.fromIter([[1, 2], [], [3]], { type: "var * int32" }),
    ak.fromIter([1n, null, -3n]),
    ak.fromIter(["a", "", "ü"]),
    ak.fromIter([
      { pt: [1, 2], ok: true },
      { pt: [], ok: false },
    ]),
    ak.fromIter([1, "a", [2]]),
    ak.fromIter(
      [
        [1, 2],
        [3, 4],
      ],
      { type: "2 * float32" },
    ),
    ak.fromIter([], { type: "var * ?{x: float64}" }),
    ak.fromIter([[1, null], null, []]),
  ];
  for (const array of arrays) {
    const same = again(array) as ak.Expr<unknown>;
    assert.equal(ak.typeOf(same), ak.typeOf(array));
    assert.deepStrictEqual(ak.toList(same), ak.toList(array));
  }
});

test("what is computed from arrays travels computed", () => {
  const x = ak.fromIter([[1, 2], [], [3]]);
  const { twice, sum } = again({ twice: x.mul(2), sum: ak.sum(x, { axis: null }) }) as { twice: ak.Array<number[]>; sum: unknown };
  assert.deepEqual(ak.toList(twice), [[2, 4], [], [6]]);
  assert.equal(sum, 6);
});
