import assert from "node:assert/strict";
import { test } from "node:test";
import { ColumnPool } from "../../bytes/index.ts";
import { ColumnMemory } from "./column-memory.ts";

test("memory is used again once it is given back, and is zero where not all of it is written", () => {
  const pool = new ColumnPool();
  const memory = new ColumnMemory(pool);
  const [first, second] = [memory.take("float32", { length: 3, written: 3 }), memory.take("int64", { length: 2, written: 2 })];
  assert.ok(first instanceof Float32Array && second instanceof BigInt64Array);
  first.fill(7);
  memory.release();
  const again = memory.take("int32", { length: 3, written: 2 });
  assert.deepEqual([again.buffer, again.byteOffset], [first.buffer, first.byteOffset]);
  assert.deepEqual([...again], [0, 0, 0]);
});

test("without a pool every array is new", () => {
  const memory = new ColumnMemory(undefined);
  assert.deepEqual(memory.take("bool", { length: 2, written: 0 }), Uint8Array.of(0, 0));
  memory.release();
});
