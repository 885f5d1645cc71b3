import assert from "node:assert/strict";
import { test } from "node:test";
import { NdArray } from "./nd-array.ts";

const array = new NdArray([2, 3], Float64Array.of(1, 2, 3, 4, 5, 6));

test("the last axis runs fastest; negative indices count from the end", () => {
  assert.equal(array.at(0, 2), 3);
  assert.equal(array.at(1, 0), 4);
  assert.equal(array.at(-1, -1), 6);
  assert.equal(array.size, 6);
});

test("toList and JSON are nested as deep as there are dimensions", () => {
  assert.deepEqual(array.toList(), [
    [1, 2, 3],
    [4, 5, 6],
  ]);
  assert.equal(JSON.stringify(array), "[[1,2,3],[4,5,6]]");
  assert.equal(new NdArray([], Float64Array.of(7)).toList(), 7);
  assert.deepEqual(new NdArray([2, 0], new Float64Array()).toList(), [[], []]);
});

test("wrong indices and shapes are named", () => {
  assert.throws(() => array.at(0, 3), { code: "BadArgument", message: /Index 3 is out of range for dimension 1.*-3 to 2/ });
  assert.throws(() => array.at(0.5, 0), { code: "BadArgument" });
  assert.throws(() => array.at(1), { code: "BadArgument", message: /1 indices.*2 dimensions/ });
  assert.throws(() => new NdArray([2, 2], new Float64Array(3)), { code: "ShapeMismatch" });
});

test("arrays are made of numbers, lists and typed arrays", () => {
  assert.deepEqual(NdArray.from(3).shape, []);
  assert.deepEqual(NdArray.from([[1, 2n], Float32Array.of(3, 4)]).toList(), [
    [1, 2],
    [3, 4],
  ]);
  assert.deepEqual(NdArray.from([NdArray.from([1]), NdArray.from([2])]).shape, [2, 1]);
  assert.deepEqual(NdArray.from([]).shape, [0]);
  assert.throws(() => NdArray.from([[1], [2, 3]]), { code: "ShapeMismatch", message: /1 and 2 in dimension 1/ });
  assert.throws(() => NdArray.from([1, [2]]), { code: "ShapeMismatch" });
  assert.throws(() => NdArray.from([[1], 2]), { code: "ShapeMismatch" });
  assert.throws(() => NdArray.from(["x"] as never), { code: "BadArgument", message: /"x"/ });
});
