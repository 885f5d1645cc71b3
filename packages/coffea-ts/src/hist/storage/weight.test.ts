import assert from "node:assert/strict";
import { test } from "node:test";
import { storageContract } from "../../../test/contracts/storage-contract.ts";
import { WeightStorage } from "./weight.ts";

storageContract("weight", (length) => new WeightStorage(length));

test("variances are sums of squared weights, and scale with the square", () => {
  const storage = new WeightStorage(2);
  storage.accumulate(Int32Array.of(0, 0, 1), Float64Array.of(2, -3, 0.5));
  assert.deepEqual([...storage.values], [-1, 0.5]);
  assert.deepEqual([...storage.variances], [13, 0.25]);
  assert.deepEqual([...storage.scaled(2).variances], [52, 1]);
  assert.deepEqual([...storage.divided(2).variances], [3.25, 0.0625]);
  assert.deepEqual([...storage.divided(2).values], [-0.5, 0.25]);
});
