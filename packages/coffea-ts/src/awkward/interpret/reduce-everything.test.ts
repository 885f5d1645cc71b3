import assert from "node:assert/strict";
import { test } from "node:test";
import { randomFloats } from "../../../test/data/random-segments.ts";
import type { ReduceOp } from "../graph/node.ts";
import type { Dtype } from "../form.ts";
import type { Values } from "../layout.ts";
import { numericLayout } from "../layouts/make.ts";
import { reduceEverything } from "./reduce-everything.ts";

function everything(
  op: ReduceOp,
  data: Values,
  { dtype = "float64", from = 0, initial = null }: { dtype?: Dtype; from?: number; initial?: number | null } = {},
): Values | undefined {
  const reduction = { op, everything: true, maskIdentity: false, initial };
  return reduceEverything(numericLayout(dtype, data), Int32Array.of(from, data.length), reduction)?.data;
}

test("extremes: NaN wins, of zeros the first, wherever they are", () => {
  for (const column of randomFloats(9000))
    for (const to of [0, 1, 7, 8, 9, 16, 17, 100, 4096, 4097, 9000])
      for (const from of [0, 5]) {
        if (from > to) continue;
        const data = column.subarray(0, to);
        for (const [op, best] of [
          ["max", (a: number, b: number) => (b > a ? b : a)],
          ["min", (a: number, b: number) => (b < a ? b : a)],
        ] as const)
          for (const initial of [null, 0, -0, 1e300]) {
            const values = data.subarray(from);
            const expected = values.some(Number.isNaN) ? NaN : values.reduce(best, initial ?? (op === "max" ? -Infinity : Infinity));
            const found = everything(op, data, { from, initial })![0];
            assert.ok(Object.is(found, expected), `${op} of ${values.length} from ${initial}: ${found}, not ${expected}`);
          }
      }
});

test("a NaN in every place, alone and among others", () => {
  for (const length of [1, 8, 9, 20, 33])
    for (let place = 0; place < length; place++) {
      const data = new Float64Array(length).fill(1);
      data[place] = NaN;
      assert.ok(Number.isNaN(everything("max", data)![0]));
      data[place] = 5;
      assert.deepEqual(everything("max", data), Float64Array.of(5));
      data[place] = -5;
      assert.deepEqual(everything("min", data), Float64Array.of(-5));
    }
});

test("extremes keep their type; integers have no NaN", () => {
  assert.deepEqual(
    everything(
      "max",
      Int32Array.from({ length: 5000 }, (_, i) => i % 700),
      { dtype: "int32" },
    ),
    Int32Array.of(699),
  );
  assert.deepEqual(everything("min", new Uint8Array(0), { dtype: "uint8" }), Uint8Array.of(255));
});

test("means and squares; nothing gives NaN and 0", () => {
  assert.deepEqual(everything("mean", Float32Array.of(1, 2, 6), { dtype: "float32" }), Float64Array.of(3));
  assert.deepEqual(everything("squares", Int32Array.of(1, 2, 6), { dtype: "int32" }), Float64Array.of(14));
  assert.deepEqual([...everything("mean", new Float64Array(0))!, ...everything("sum", new Float64Array(0))!], [NaN, 0]);
});

test("any and all", () => {
  assert.deepEqual(everything("any", Uint8Array.of(0, 0, 1), { dtype: "bool" }), Uint8Array.of(1));
  assert.deepEqual(everything("all", Uint8Array.of(1, 0, 1), { dtype: "bool", from: 2 }), Uint8Array.of(1));
});

test("what is the same for one group as for many is left to the loops over groups", () => {
  assert.equal(everything("prod", Float64Array.of(1)), undefined);
  assert.equal(everything("max", BigInt64Array.of(1n), { dtype: "int64" }), undefined);
});
