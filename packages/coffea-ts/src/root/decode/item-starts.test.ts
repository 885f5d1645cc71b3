import assert from "node:assert/strict";
import { test } from "node:test";
import { itemStarts } from "./item-starts.ts";

const startsOf = (counts: Parameters<typeof itemStarts>[0]): number[] | null => {
  const output = new Int32Array(counts.length + 1).fill(7);
  return itemStarts(counts, output) ? [...output] : null;
};

test("starts add up, negative counts are none", () => {
  assert.deepEqual(startsOf(Int32Array.of(2, 0, -3, 5)), [0, 2, 2, 2, 7]);
  assert.deepEqual(startsOf(Uint8Array.of(255, 255)), [0, 255, 510]);
  assert.deepEqual(startsOf(BigInt64Array.of(2n, -1n, 3n)), [0, 2, 2, 5]);
  assert.deepEqual(startsOf(new Int32Array(0)), [0]);
});

test("more items than one array may have", () => {
  assert.deepEqual(startsOf(Int32Array.of(0x7ffffffe, 1)), [0, 0x7ffffffe, 0x7fffffff]);
  assert.equal(startsOf(Int32Array.of(0x7fffffff, 1)), null);
  assert.equal(startsOf(Uint32Array.of(0xffffffff, 0)), null);
  assert.equal(startsOf(BigUint64Array.of(2n ** 63n)), null);
});
