import assert from "node:assert/strict";
import { test } from "node:test";
import { PageCache } from "./page-cache.ts";

test("the oldest pages go when the limit is exceeded", () => {
  const cache = new PageCache(10);
  for (const seek of [1, 2, 3]) cache.set(seek, new Uint8Array(4));
  assert.deepEqual([cache.has(1), cache.has(2), cache.has(3), cache.bytes], [false, true, true, 8]);
  cache.set(4, new Uint8Array(11));
  cache.set(2, new Uint8Array(5));
  assert.deepEqual([cache.has(4), cache.bytes], [false, 9]);
  cache.clear();
  assert.deepEqual([cache.get(2), cache.bytes], [undefined, 0]);
});
