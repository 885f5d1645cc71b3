import assert from "node:assert/strict";
import { test } from "node:test";
import { ThreadMemory } from "../base/index.ts";
import { ColumnPool } from "./column-pool.ts";

for (const [name, memory] of [
  ["the memory of a thread", new ThreadMemory()],
  ["buffers", null],
] as const)
  test(`room in ${name} is lent until it is given back, and used again`, () => {
    const pool = new ColumnPool(memory);
    const first = pool.take(100_000);
    assert.equal(first.length, 100_000);
    assert.equal(memory?.holds(first) ?? false, memory !== null);
    assert.ok(pool.isLent(first) && pool.isLent(new Float32Array(first.buffer, first.byteOffset, 25_000)));
    assert.ok(!pool.isLent(new Uint8Array(5)));
    const second = pool.take(100_000).fill(2);
    first.fill(1);
    assert.ok(second.every((byte) => byte === 2));
    pool.give(new Float32Array(first.buffer, first.byteOffset, 1));
    pool.give(new Uint8Array(100));
    const again = pool.take(99_990);
    assert.equal(again.buffer, first.buffer);
    assert.equal(again.byteOffset, first.byteOffset);
  });

test("what does not fit into the memory of the thread is in buffers", () => {
  const full = { take: () => null, give: () => assert.fail(), holds: () => false } as unknown as ThreadMemory;
  const pool = new ColumnPool(full);
  const piece = pool.take(1000);
  assert.ok(pool.isLent(piece));
  pool.give(piece);
  assert.ok(!pool.isLent(piece));
});
