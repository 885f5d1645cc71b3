import assert from "node:assert/strict";
import { test } from "node:test";
import { forEachBlock } from "./number-blocks.ts";
import * as kernels from "./reduce-kernels.ts";

const data = Float32Array.from({ length: 20_000 }, (_, i) => (i * 7919) % 1000);
// Lists of 0 to 6 items, one of 10000, and empty ones at the end.
const offsets = Int32Array.from([0, 3, 3, 9000, 19_000, 19_006, ...Array.from({ length: 199 }, (_, i) => 19_006 + i * 5), 20_000, 20_000]);
const lists = Array.from({ length: offsets.length - 1 }, (_, s) => [...data.subarray(offsets[s], offsets[s + 1])]);

function folded(kernel: kernels.Kernel, start: number): number[] {
  const out = new Float64Array(lists.length).fill(start);
  forEachBlock(data, offsets, (x, block) => kernel(x, block, out));
  return [...out];
}

test("a list that is longer than a block is folded on from where the block before stopped", () => {
  const sum = (list: number[]): number => list.reduce((total, value) => total + value, 0);
  assert.deepEqual(folded(kernels.addUp, 0), lists.map(sum));
  assert.deepEqual(
    folded(kernels.raise, -1),
    lists.map((list) => Math.max(-1, ...list)),
  );
  assert.deepEqual(
    folded(kernels.lower, 5000),
    lists.map((list) => Math.min(5000, ...list)),
  );
});

test("positions are those of the column, the first of equal values", () => {
  const found = { items: new Int32Array(lists.length).fill(-1), values: new Float64Array(lists.length) };
  forEachBlock(data, offsets, (x, block) => kernels.findLargest(x, block, found));
  assert.deepEqual(
    [...found.items],
    lists.map((list, s) => (list.length === 0 ? -1 : offsets[s]! + list.indexOf(Math.max(...list)))),
  );
});

test("NaN is passed over, or stays", () => {
  const x = Float64Array.of(1, Number.NaN, 2);
  const block = { offsets: Int32Array.of(0, 3), from: 0, to: 3, first: 0, last: 1 };
  const [passed, stayed] = [new Float64Array([-Infinity]), new Float64Array([-Infinity])];
  kernels.raise(x, block, passed);
  kernels.raiseOrNaN(x, block, stayed);
  assert.deepEqual([passed[0], stayed[0]], [2, Number.NaN]);
});
