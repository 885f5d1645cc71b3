import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "coffea-ts/awkward";
import { fromArrow, toArrow } from "coffea-ts/arrow";

const again = (x: ak.Untyped): ak.Untyped => fromArrow(toArrow(x));

test("every kind of array comes back as it was", () => {
  const arrays = [
    ak.fromIter([[1.5, 2], [], [3]]),
    ak.fromIter([true, null, false], { type: "?bool" }),
    ak.fromIter([null, null], { type: "?{x: var * int32, y: 2 * ?string}" }),
    ak.fromIter([null], { type: "option[2 * var * float32]" }),
    ak.fromIter([1, "a", null, [2], { x: 1 }]),
    ak.fromIter([[1, "a"], [], ["b"]]),
    ak.fromIter([[[1, 2]], [[3, 4]]], { type: "1 * 2 * int32" }),
    ak.fromIter([{ "0": 1, "1": true }], { type: "(float64, bool)" }),
    ak.fromIter([[{ pt: 1 }], []], { type: "var * Muon[pt: float32]" }),
    ak.fromIter([{ pt: 1 }], { type: "Muon[pt: float32]" }),
    ak.str.toCategorical(ak.fromIter([["b", null], [], ["a"]])),
    ak.fromIter([], { type: "{x: ?int64}" }),
  ];
  for (const x of arrays) {
    assert.equal(ak.typeOf(again(x)), ak.typeOf(x as ak.Untyped));
    assert.deepEqual(ak.toList(again(x)), ak.toList(x as ak.Untyped));
  }
});

test("selections write only what they keep", () => {
  const x = ak.fromIter(Array.from({ length: 1000 }, (_, i) => [i, i]));
  const first = toArrow(x.filter(ak.fromIter(Array.from({ length: 1000 }, (_, i) => i === 0))));
  assert.ok(first.length < 600, String(first.length));
});
