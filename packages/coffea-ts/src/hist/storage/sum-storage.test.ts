import assert from "node:assert/strict";
import { test } from "node:test";
import { DoubleStorage } from "./double.ts";

test("variances are not known after weights or scaling", () => {
  const storage = new DoubleStorage(1);
  storage.accumulate(Int32Array.of(0), null);
  assert.deepEqual([...storage.variances!], [1]);
  assert.equal(storage.scaled(2).variances, null);
  assert.equal(storage.divided(2).variances, null);
  assert.deepEqual([...storage.divided(4).values], [0.25]);
  storage.accumulate(Int32Array.of(0), 0.5);
  assert.equal(storage.variances, null);
  assert.deepEqual([...storage.values], [1.5]);
});
