import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultRanges } from "./default-ranges.ts";

const edges = (clusterStarts: readonly number[], rawBytes?: number): number[] => {
  const ranges = defaultRanges(clusterStarts, rawBytes);
  for (const [index, { start }] of ranges.entries()) assert.equal(start, index === 0 ? 0 : ranges[index - 1]!.stop);
  return ranges.map(({ stop }) => stop);
};
const every = (size: number, entries: number): number[] => [
  ...Array.from({ length: Math.ceil(entries / size) }, (_, i) => i * size),
  entries,
];

test("clusters of about the size are chunks", () => {
  assert.deepEqual(edges(every(213_298, 500_000)), [213_298, 426_596, 500_000]);
  assert.deepEqual(edges(every(150_000, 450_000)), [150_000, 300_000, 450_000]);
});

test("small clusters are put together, up to the start that is nearest to the size", () => {
  assert.deepEqual(edges(every(70_000, 700_000)), [210_000, 420_000, 630_000, 700_000]);
  assert.deepEqual(edges(every(1000, 1000)), [1000]);
});

test("large clusters are cut into equal parts, within themselves", () => {
  assert.deepEqual(edges([0, 1_000_000, 1_100_000]), [200_000, 400_000, 600_000, 800_000, 1_000_000, 1_100_000]);
  assert.deepEqual(edges([0, 290_000]), [290_000]);
  assert.deepEqual(edges([0, 310_001]), [155_001, 310_001]);
});

test("chunks of wide events have fewer", () => {
  const gigabyte = 1024 ** 3;
  assert.deepEqual(edges(every(1000, 100_000), 100 * gigabyte).slice(0, 3), [1000, 2000, 3000]);
  assert.deepEqual(edges([0, 10], 100 * gigabyte).length, 10, "at least one event");
});

test("nothing is one empty chunk", () => {
  assert.deepEqual([defaultRanges([0]), defaultRanges([])], [[{ start: 0, stop: 0 }], [{ start: 0, stop: 0 }]]);
});
