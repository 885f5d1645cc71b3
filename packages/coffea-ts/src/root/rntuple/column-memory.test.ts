import assert from "node:assert/strict";
import { test } from "node:test";
import { BufferPool } from "../../bytes/index.ts";
import { ColumnMemory } from "./column-memory.ts";

const [a, b] = [
  { ids: [0], dtype: "float32" },
  { ids: [1], dtype: "int64" },
] as const;

test("memory is used again once its column is given back, and is zero where not all of it is written", () => {
  const pool = new BufferPool();
  const memory = new ColumnMemory(pool);
  const [first, second] = [memory.take(a, "float32", { length: 3, written: 3 }), memory.take(b, "int64", { length: 2, written: 2 })];
  assert.ok(first instanceof Float32Array && second instanceof BigInt64Array);
  first.fill(7);
  memory.release(new Set([b]));
  const again = memory.take(a, "int32", { length: 3, written: 2 });
  assert.equal(again.buffer, first.buffer);
  assert.deepEqual(again, Int32Array.of(0, 0, 0));
  assert.notEqual(memory.take(a, "int32", { length: 3, written: 3 }).buffer, second.buffer);
});

test("without a pool every array is new", () => {
  const memory = new ColumnMemory(undefined);
  assert.deepEqual(memory.take(a, "bool", { length: 2, written: 0 }), Uint8Array.of(0, 0));
  memory.release(new Set());
});
