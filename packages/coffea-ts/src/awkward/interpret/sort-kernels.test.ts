import assert from "node:assert/strict";
import { test } from "node:test";
import { sortKeys, sortOrder } from "./sort-kernels.ts";

// Short and long segments with equal values, zeros of both signs and NaN.
const lengths = [0, 1, 5, 24, 25, 500, 3, 0];
const offsets = Int32Array.from(lengths.reduce((all, length) => [...all, all.at(-1)! + length], [0]));
const keys = Float64Array.from({ length: offsets.at(-1)! }, (_, i) => [NaN, -0, 0, 3, -1, Infinity, 2][(i * 31 + (i >> 3)) % 7]!);
const rank = (x: number): number => (Number.isNaN(x) ? -Infinity : x);
const before = (a: number, b: number): number =>
  (Number.isNaN(keys[a]!) ? 0 : 1) - (Number.isNaN(keys[b]!) ? 0 : 1) ||
  (rank(keys[a]!) < rank(keys[b]!) ? -1 : rank(keys[a]!) > rank(keys[b]!) ? 1 : a - b);
const expected = lengths.flatMap((length, s) => Array.from({ length }, (_, i) => offsets[s]! + i).sort(before));

test("positions are those of a stable sort, segment by segment", () => {
  const order = Int32Array.from(keys, (_, i) => i);
  sortOrder(keys.slice(), order, offsets);
  assert.deepEqual([...order], expected);
});

test("values are in the same order, signs of zero too", () => {
  const sorted = keys.slice();
  sortKeys(sorted, offsets);
  assert.deepEqual(
    [...sorted],
    expected.map((place) => keys[place]!),
  );
});
