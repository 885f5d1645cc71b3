import assert from "node:assert/strict";
import { test } from "node:test";
import { BufferPool } from "./buffer-pool.ts";
import { Staging } from "./staging.ts";

test("what was taken after a mark is given back together, the last mark first", () => {
  const pool = new BufferPool();
  const staging = new Staging(pool);
  const first = staging.take(100_000);
  const mark = staging.mark;
  staging.take(50_000);
  const inner = staging.mark;
  staging.take(20_000);
  staging.release(inner);
  const some = pool.freeBytes;
  assert.ok(some >= 20_000 && some < 50_000);
  staging.release(mark);
  assert.ok(pool.freeBytes >= 70_000 && pool.freeBytes < 100_000);
  assert.notEqual(pool.take(100_000).buffer, first.buffer);
});
