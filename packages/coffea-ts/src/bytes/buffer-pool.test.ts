import assert from "node:assert/strict";
import { test } from "node:test";
import { BufferPool } from "./buffer-pool.ts";

test("what is given back is taken again, by whoever needs about as much", () => {
  const pool = new BufferPool();
  const first = pool.take(100_000);
  const { buffer } = first;
  assert.equal(first.length, 100_000);
  assert.ok(buffer.byteLength >= 100_000 && buffer.byteLength < 110_000);
  assert.notEqual(pool.take(100_000).buffer, buffer, "it is in use");
  pool.give(first);
  assert.equal(pool.freeBytes, buffer.byteLength);
  assert.notEqual(pool.take(10_000).buffer, buffer, "far too large");
  assert.notEqual(pool.take(200_000).buffer, buffer, "too small");
  assert.equal(pool.take(99_000).buffer, buffer);
  assert.equal(pool.freeBytes, 0);
});

test("the tightest of the free buffers is taken", () => {
  const pool = new BufferPool();
  const buffers = [150_000, 100_000, 120_000].map((bytes) => pool.take(bytes));
  for (const buffer of buffers) pool.give(buffer);
  assert.equal(pool.take(90_000).buffer, buffers[1]!.buffer);
  assert.equal(pool.take(90_000).buffer, buffers[2]!.buffer);
});

test("a buffer given back twice, or from elsewhere, is nothing that two could take", () => {
  const pool = new BufferPool();
  const buffer = pool.take(5000);
  pool.give(buffer);
  pool.give(buffer);
  pool.give(new Uint8Array(5000));
  assert.equal(pool.take(5000).buffer, buffer.buffer);
  assert.notEqual(pool.take(5000).buffer, buffer.buffer);
  assert.equal(pool.freeBytes, 0);
});

test("no more than the limit is kept, the longest unused goes first", () => {
  const pool = new BufferPool(250_000);
  const [a, b, c] = [100_000, 100_000, 100_000].map((bytes) => pool.take(bytes));
  for (const buffer of [a, b, c]) pool.give(buffer!);
  assert.ok(pool.freeBytes <= 250_000);
  assert.equal(pool.take(100_000).buffer, b!.buffer);
  assert.equal(pool.take(100_000).buffer, c!.buffer);
});

test("nothing takes nothing", () => {
  assert.ok(new BufferPool().take(0).buffer.byteLength <= 16_384);
});
