import assert from "node:assert/strict";
import { test } from "node:test";
import { WeightedMeanStorage } from "./weighted-mean.ts";

test("sums of weights and of squares, mean, variances and effective counts", () => {
  const storage = new WeightedMeanStorage(2);
  storage.accumulate(Int32Array.of(0, 0), Float64Array.of(1, 3), Float64Array.of(2, 6));
  assert.deepEqual([...storage.fields["sumOfWeights"]!], [4, 0]);
  assert.deepEqual([...storage.fields["sumOfWeightsSquared"]!], [10, 0]);
  assert.deepEqual([...storage.values], [5, 0]);
  assert.deepEqual([...storage.counts], [1.6, 0]);
  // Σ w (x − 5)² = 9 + 3 over 4 − 10/4.
  assert.equal(storage.sampleVariances[0], 8);
  assert.deepEqual([...storage.variances], [2, NaN]);
});
