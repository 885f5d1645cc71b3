import assert from "node:assert/strict";
import { test } from "node:test";
import { contentOf } from "./bin-content.ts";
import { emptyStorage, isMeanKind, storageKinds } from "./storage.ts";

test("one bin of every kind of storage", () => {
  const expected = {
    int64: 2,
    double: 2,
    unlimited: 2,
    weight: { value: 2, variance: 2 },
    mean: { count: 2, value: 4, variance: 2 },
    weightedMean: { sumOfWeights: 2, sumOfWeightsSquared: 2, value: 4, variance: 2 },
  };
  for (const kind of storageKinds) {
    const storage = emptyStorage(kind, 2);
    storage.accumulate(Int32Array.of(1, 1), null, isMeanKind(kind) ? Float64Array.of(3, 5) : null);
    assert.deepEqual(contentOf(storage, 1), expected[kind]);
  }
});

test("entries of less than one in all have no variance", () => {
  for (const kind of ["mean", "weightedMean"] as const) {
    const storage = emptyStorage(kind, 1);
    storage.accumulate(Int32Array.of(0, 0), Float64Array.of(1, -0.5), Float64Array.of(1, 5));
    assert.equal((contentOf(storage, 0) as { variance: number }).variance, NaN);
  }
});
