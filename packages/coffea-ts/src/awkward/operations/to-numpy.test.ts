import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as ak from "coffea-ts/awkward";

describe("typed arrays out", () => {
  test("flat columns without a copy", () => {
    const data = new Float32Array([1, 2.5]);
    assert.equal((ak.toTypedArray(ak.fromTypedArray(data)) as Float32Array).buffer, data.buffer);
    assert.deepEqual(ak.toTypedArray(ak.fromIter([true, false])), new Uint8Array([1, 0]));
    assert.deepEqual(ak.toTypedArray(ak.fromIter([2n ** 62n])), new BigInt64Array([2n ** 62n]));
  });
  test("lists of one length have a shape", () => {
    const { data, shape, dtype, mask } = ak.toNumpy(ak.fromIter([[[1, 2]], [[3, 4]], [[5, 6]]]));
    assert.deepEqual(
      { data, shape, dtype, mask },
      { data: new Float64Array([1, 2, 3, 4, 5, 6]), shape: [3, 1, 2], dtype: "float64", mask: null },
    );
    assert.deepEqual(ak.toNumpy(ak.fromIter([], { type: "var * 3 * int32" })).shape, [0, 0, 3]);
  });
  test("missing values and lists are masked", () => {
    const { data, mask, shape } = ak.toNumpy(ak.fromIter([[1, null], null, [3, 4]]));
    assert.deepEqual(
      { data, mask, shape },
      { data: new Float64Array([1, 0, 0, 0, 3, 4]), mask: new Uint8Array([0, 1, 1, 1, 0, 0]), shape: [3, 2] },
    );
  });
  test("what does not fit is refused with the way out", () => {
    assert.throws(
      () => ak.toTypedArray(ak.fromIter([[1], []])),
      /ak\.toNumpy needs lists of the same length, .* have 1 and 0 items\. ak\.flatten/,
    );
    assert.throws(() => ak.toTypedArray(ak.fromIter([1, null, null])), /\(\?float64\) has 2 of them\. Replace them with ak\.fillNone/);
    assert.throws(() => ak.toNumpy(ak.fromIter([{ a: 1 }])), /Take one of its fields/);
    assert.throws(() => ak.toNumpy(ak.fromIter(["a"])), /ak\.toList gives plain values/);
  });
});

describe("typed arrays in", () => {
  test("keep their type, also in fromIter and nested", () => {
    assert.equal(ak.typeOf(ak.fromIter(new Int16Array([1, 2]))), "2 * int16");
    assert.equal(ak.typeOf(ak.fromIter([new Float32Array([1]), new Float32Array(0)])), "2 * var * float32");
    assert.deepEqual(
      ak.toList(ak.fromIter([new Float32Array([1]), new Float32Array(0), new Float32Array([2, 3])])),
      [new Float32Array([1]), [], [2, 3]].map((x) => [...x]),
    );
    assert.deepEqual(ak.toList(ak.fromIter([new Float32Array([1]), [2]])), [[1], [2]]);
    assert.equal(ak.typeOf(ak.fromTypedArray(new Uint8Array([0, 1]), { dtype: "bool" })), "2 * bool");
    assert.equal(ak.typeOf(ak.fromTypedArray(Buffer.from([1, 2]))), "2 * uint8");
  });
  test("shapes", () => {
    const x = ak.fromTypedArray(new Int32Array([1, 2, 3, 4, 5, 6]), { shape: [1, 3, 2] });
    assert.equal(ak.typeOf(x), "1 * 3 * 2 * int32");
    assert.deepEqual(ak.toList(x), [[[1, 2], [3, 4], [5, 6]]]); // prettier-ignore
    assert.throws(
      () => ak.fromTypedArray(new Int32Array(5), { shape: [2, 3] }),
      /shape \[2, 3\] holds 6 values, but the typed array has 5/,
    );
    assert.throws(() => ak.fromTypedArray([1] as never), /takes typed arrays of numbers, and was given Array/);
    assert.throws(() => ak.fromTypedArray(new Uint8Array([2]), { dtype: "bool" }), /of 0 and 1/);
  });
});
