import assert from "node:assert/strict";
import { test } from "node:test";
import { RANKED } from "./item-functions.ts";
import { ITEMS, lastOfLists, lengthsOf, LISTS, placeItems, rankShortLists } from "./item-kernels.ts";

/** Lists of 0 to 9 items, more of them than go through at once. */
const lengths = Array.from({ length: 3000 }, (_, i) => (i * i + (i >> 3)) % (RANKED + 2));
const offsets = new Int32Array(lengths.length + 1);
lengths.forEach((length, s) => (offsets[s + 1] = offsets[s]! + length));
const keys = Float64Array.from(
  { length: offsets.at(-1)! },
  (_, i) => [-0, 0, 3, -1, Infinity, -Infinity, 2, 0.5][(i * 31 + (i >> 3)) % 8]!,
);

function eachRun(run: (first: number, last: number) => void): void {
  for (let first = 0; first < lengths.length;) {
    const last = lastOfLists(offsets, first);
    assert.ok(last > first && last - first <= LISTS && offsets[last]! - offsets[first]! <= ITEMS);
    run(first, last);
    first = last;
  }
}

/** The items of a list in order where it is short, else as they are. */
const expected = lengths.flatMap((length, s) => {
  const items = Array.from({ length }, (_, i) => offsets[s]! + i);
  return length > RANKED ? items : items.sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b));
});

test("positions of short lists in a stable order, longer lists as they were", () => {
  const order = Int32Array.from(keys, (_, i) => i);
  eachRun((first, last) => assert.ok(rankShortLists(keys, order, { offsets, first, last })));
  assert.deepEqual([...order], expected);
});

test("values of short lists in the same order", () => {
  const sorted = keys.slice();
  eachRun((first, last) => assert.ok(rankShortLists(sorted, null, { offsets, first, last })));
  for (let i = 0; i < keys.length; i++) assert.ok(Object.is(sorted[i], keys[expected[i]!]), `item ${i}`);
});

test("positions of items in lists of any length", () => {
  const places = new Int32Array(keys.length);
  eachRun((first, last) => assert.ok(placeItems(places, { offsets, first, last })));
  assert.deepEqual(
    [...places],
    lengths.flatMap((length) => Array.from({ length }, (_, i) => i)),
  );
  const long = Int32Array.of(0, 3, ITEMS);
  const out = new Int32Array(ITEMS);
  assert.ok(placeItems(out, { offsets: long, first: 0, last: 2 }));
  assert.ok(out.every((place, i) => place === (i < 3 ? i : i - 3)));
});

test("lengths of few and of many lists", () => {
  assert.deepEqual([...lengthsOf(offsets)], lengths);
  assert.deepEqual([...lengthsOf(Int32Array.of(0, 2, 5))], [2, 3]);
  assert.deepEqual([...lengthsOf(Int32Array.of(0))], []);
});

test("a list that is too long goes alone", () => {
  assert.equal(lastOfLists(Int32Array.of(0, ITEMS + 1, ITEMS + 2), 0), 0);
  assert.equal(lastOfLists(Int32Array.of(0, 1, ITEMS + 2), 0), 1);
});
