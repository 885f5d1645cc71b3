import assert from "node:assert/strict";
import { test } from "node:test";
import type { Basket } from "./basket.ts";
import { BasketCache } from "./basket-cache.ts";

const basket = (bytes: number): Basket => ({ entries: 1, data: new Uint8Array(bytes), offsets: null, keyBytes: 0 });

test("the longest unused basket goes first", () => {
  const cache = new BasketCache(100);
  cache.set(1, basket(40));
  cache.set(2, basket(40));
  cache.get(1);
  cache.set(3, basket(40));
  assert.deepEqual([cache.get(1) !== undefined, cache.get(2), cache.get(3) !== undefined, cache.bytes], [true, undefined, true, 80]);
});

test("a basket that alone exceeds the limit is not kept, and drives nothing out", () => {
  const cache = new BasketCache(100);
  cache.set(1, basket(40));
  cache.set(2, basket(101));
  assert.equal(cache.bytes, 40);
});

test("keeping the same basket again counts it once; clearing counts nothing", () => {
  const cache = new BasketCache(100);
  cache.set(1, basket(40));
  cache.set(1, basket(50));
  assert.equal(cache.bytes, 50);
  cache.clear();
  assert.equal(cache.bytes, 0);
  assert.equal(cache.get(1), undefined);
});

test("offsets count too", () => {
  const cache = new BasketCache(100);
  cache.set(1, { entries: 2, data: new Uint8Array(10), offsets: new Int32Array(3), keyBytes: 0 });
  assert.equal(cache.bytes, 22);
});
