import assert from "node:assert/strict";
import { test } from "node:test";
import { PageCache } from "./page-cache.ts";

test("the oldest pages go when the limit is exceeded", () => {
  const cache = new PageCache(10_000);
  for (const seek of [1, 2, 3]) cache.set(seek, new Uint8Array(4000));
  assert.deepEqual([cache.has(1), cache.has(2), cache.has(3), cache.bytes], [false, true, true, 8000]);
  cache.set(4, new Uint8Array(11_000));
  cache.set(2, new Uint8Array(5000));
  assert.deepEqual([cache.has(4), cache.bytes], [false, 9000]);
  cache.clear();
  assert.deepEqual([cache.get(2), cache.bytes], [undefined, 0]);
});

test("pages are copies, in memory that is used again", () => {
  const cache = new PageCache(100_000);
  const page = Uint8Array.of(1, 2, 3);
  cache.set(7, page);
  page.fill(0);
  const { buffer } = cache.get(7)!;
  assert.deepEqual(cache.get(7), Uint8Array.of(1, 2, 3));
  cache.delete(7);
  cache.set(8, page);
  assert.ok(cache.get(8)!.buffer === buffer);
});
