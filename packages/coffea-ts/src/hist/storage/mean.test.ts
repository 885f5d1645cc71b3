import assert from "node:assert/strict";
import { test } from "node:test";
import { MeanStorage } from "./mean.ts";

test("count, mean and variances of samples and of their mean", () => {
  const storage = new MeanStorage(3);
  storage.accumulate(Int32Array.of(0, 0, 1, -1, 0), null, Float64Array.of(1, 2, 3, 99, 4.5));
  assert.deepEqual([...storage.counts], [3, 1, 0]);
  assert.deepEqual([...storage.values], [2.5, 3, 0]);
  assert.deepEqual([...storage.fields["sumOfDeltasSquared"]!], [6.5, 0, 0]);
  assert.equal(storage.sampleVariances[0], 3.25);
  assert.deepEqual([...storage.variances], [3.25 / 3, NaN, NaN]);
});

test("a weight counts like so many entries", () => {
  const [weighted, repeated] = [new MeanStorage(1), new MeanStorage(1)];
  weighted.accumulate(Int32Array.of(0, 0), Float64Array.of(2, 1), Float64Array.of(5, 8));
  repeated.accumulate(Int32Array.of(0, 0, 0), null, Float64Array.of(5, 5, 8));
  assert.deepEqual([...weighted.counts], [3]);
  assert.deepEqual([...weighted.values], [...repeated.values]);
  assert.ok(Math.abs(weighted.variances[0]! - repeated.variances[0]!) < 1e-15);
});
