import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "coffea-ts/awkward";

test("every kind of array comes back as it was", () => {
  const arrays = [
    ak.fromIter([[1.5, 2], [], [3]]),
    ak.fromIter([
      { a: 1, b: ["é", ""] },
      { a: 2, b: [] },
    ]),
    ak.fromIter([1, null, 3]),
    ak.fromIter([1, "a", null, [2], { x: 1 }]),
    ak.fromIter([[1, "a"], [], ["b"]]),
    ak.fromIter([[[1, 2]], [[3, 4]]], { type: "1 * 2 * int32" }),
    ak.fromIter([{ "0": 1, "1": true }], { type: "(float64, bool)" }),
    ak.str.toCategorical(ak.fromIter(["b", "a", "b"])),
    ak.str.toCategorical(ak.fromIter([["b", null], [], ["a"]])),
    ak.fromIter([], { type: "var * {x: ?int64}" }),
  ];
  for (const x of arrays) {
    const { form, length, container } = ak.toBuffers(x as ak.Untyped);
    const back = ak.fromBuffers(JSON.parse(JSON.stringify(form)) as ak.AwkwardForm, length, container);
    assert.equal(ak.typeOf(back), ak.typeOf(x as ak.Untyped));
    assert.deepEqual(ak.toList(back), ak.toList(x as ak.Untyped));
  }
});

test("buffers are the columns themselves", () => {
  const data = new Float64Array([1, 2]);
  assert.equal((ak.toBuffers(ak.fromTypedArray(data)).container["node0-data"] as Float64Array).buffer, data.buffer);
});
