import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { alignedRanges, chunkRanges, roundHalfEven } from "./chunk-ranges.ts";

const pairs = (ranges: Iterable<{ start: number; stop: number }>): number[][] => [...ranges].map(({ start, stop }) => [start, stop]);

test("halves round to even", () => {
  assert.deepEqual([0.5, 1.5, 2.5, 3.5, 2.4, 2.6, 2].map(roundHalfEven), [0, 2, 2, 4, 2, 3, 2]);
});

test("ranges have equal sizes near the wanted one", () => {
  assert.deepEqual(pairs(chunkRanges(250_000, 100_000)), [
    [0, 125_000],
    [125_000, 250_000],
  ]);
  assert.deepEqual(pairs(chunkRanges(57_000, 100_000)), [[0, 57_000]]);
  assert.deepEqual(pairs(chunkRanges(120_000, 100_000)), [[0, 120_000]]);
  assert.deepEqual(pairs(chunkRanges(25, 2)).at(-1), [24, 25]); // 12.5 rounds to 12 chunks of 3, of which 9 are needed
});

test("no entries give one empty range", () => {
  assert.deepEqual(pairs(chunkRanges(0, 10)), [[0, 0]]);
  assert.deepEqual(pairs(alignedRanges([0], 10)), [[0, 0]]);
  assert.deepEqual(pairs(alignedRanges([], 10)), [[0, 0]]);
});

test("another size may be sent on the way, and is handed on", () => {
  const ranges = chunkRanges(100, 10);
  assert.deepEqual(ranges.next().value, { start: 0, stop: 10 });
  assert.deepEqual(ranges.next(30).value, { start: 10, stop: 40 });
  assert.deepEqual(ranges.next().value, { start: 40, stop: 70 });
  assert.deepEqual(ranges.next().value, { start: 70, stop: 100 });
  assert.deepEqual(ranges.next(), { done: true, value: 30 });
});

test("aligned ranges are cut at the first cluster that is far enough", () => {
  const clusters = [0, 60_000, 120_000, 180_000, 240_000, 250_000];
  assert.deepEqual(pairs(alignedRanges(clusters, 100_000)), [
    [0, 120_000],
    [120_000, 240_000],
    [240_000, 250_000],
  ]);
  assert.equal(alignedRanges(clusters, 10_000).length, 5);
  assert.deepEqual(pairs(alignedRanges(clusters, 1e9)), [[0, 250_000]]);
});

test("a size that is no whole number is refused", () => {
  for (const size of [0, -1, 1.5, Number.NaN]) {
    assert.throws(() => [...chunkRanges(10, size)], { code: "BadArgument" });
    assert.throws(() => alignedRanges([0, 10], size), { code: "BadArgument" });
  }
});

test("ranges cover all entries once, in order, none empty", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 50, max: 200_000 }), (entries, size) => {
      let at = 0;
      for (const { start, stop } of chunkRanges(entries, size)) {
        assert.equal(start, at);
        assert.ok(stop > start);
        at = stop;
      }
      assert.equal(at, entries);
    }),
  );
});
