import assert from "node:assert/strict";
import { test } from "node:test";
import { pairwiseSquares, pairwiseSum } from "./pairwise-sum.ts";

test("the rounding error stays small, and is that of NumPy", () => {
  const data = new Float64Array(1_000_000).fill(0.1);
  assert.equal(pairwiseSum(data, 0, data.length), 100_000.00000000003);
  assert.ok(Math.abs(data.reduce((total, value) => total + value, 0) - 100_000) > 1e-6);
});

test("every length, with other storage types, and a part", () => {
  for (let length = 0; length < 600; length++) {
    const data = Float64Array.from({ length }, (_, i) => i + 1);
    assert.equal(pairwiseSum(data, 0, length), (length * (length + 1)) / 2);
    assert.equal(pairwiseSum(Int32Array.from(data), 0, length), (length * (length + 1)) / 2);
  }
  assert.equal(pairwiseSum(Float64Array.of(5, 1, 2, 9), 1, 3), 3);
  assert.equal(pairwiseSum(BigInt64Array.of(1n, 2n), 0, 2), 3);
});

test("widened blocks are added in the same order", () => {
  const data = Float32Array.from({ length: 100_003 }, (_, i) => Math.sin(i));
  assert.equal(pairwiseSum(data, 0, data.length), pairwiseSum(Float64Array.from(data), 0, data.length));
});

test("squares of distances", () => {
  const data = Int32Array.from({ length: 20_000 }, (_, i) => i % 3);
  assert.equal(pairwiseSquares(data, { from: 1, to: 19_999 }, 1), data.subarray(1, 19_999).filter((value) => value !== 1).length);
});

test("negative zeros add up to zero", () => {
  assert.deepEqual(
    [0, 3, 8, 200].map((length) => pairwiseSum(new Float64Array(length).fill(-0), 0, length)),
    [0, 0, 0, 0],
  );
});
