import assert from "node:assert/strict";
import { test } from "node:test";
import type { Extent } from "../ir/code.ts";
import { ColumnSlices } from "./column-slices.ts";
import { LoopMemory } from "./loop-memory.ts";

const rows: Extent = { kind: "rows" };
const inner: Extent = { kind: "items", of: { kind: "items", of: rows, offsets: 0 }, offsets: 1 };
const columns = [
  Int32Array.of(0, 2, 2, 5),
  Int32Array.of(0, 1, 4, 4, 6, 7),
  Float64Array.of(10, 11, 12, 13, 14, 15, 16),
  Int16Array.of(1, 2, 3, 4, 5, 6),
];

function open(uses: readonly (readonly [number, Extent, boolean])[]): {
  slices: ColumnSlices;
  memory: LoopMemory;
  at: (use: number, element: number) => number;
} {
  const memory = new LoopMemory();
  memory.reset(1024);
  const bound = uses.map(([column, extent, isOffsets], k) => ({ column, extent, isOffsets, entry: 8 * k }));
  const slices = new ColumnSlices([{ root: 0, columns: bound, scratch: [] }], columns, memory);
  const at = (use: number, element: number): number => {
    const array = columns[uses[use]![0]]!;
    const address = memory.word(8 * use) + element * array.BYTES_PER_ELEMENT;
    return array instanceof Float64Array
      ? memory.view.getFloat64(address, true)
      : array instanceof Int16Array
        ? memory.view.getInt16(address, true)
        : memory.word(address);
  };
  return { slices, memory, at };
}

test("a block has the items of its rows, at the places that they have in the whole column", () => {
  const { slices, at } = open([[0, rows, true], [1, { kind: "items", of: rows, offsets: 0 }, true], [2, inner, false], [3, { kind: "regular", of: rows, size: 2 }, false], [2, { kind: "all" }, false], [2, inner, false]]); // prettier-ignore
  assert.equal(slices.copyBlock(2, 3, 1000), 16 + 16 + 32 + 16);
  assert.deepEqual([at(0, 2), at(0, 3)], [2, 5]);
  assert.deepEqual([at(1, 2), at(1, 5)], [4, 7]);
  assert.deepEqual([at(2, 4), at(2, 5), at(2, 6), at(5, 6)], [14, 15, 16, 16]);
  assert.deepEqual([at(3, 4), at(3, 5)], [5, 6]);
  assert.deepEqual([at(4, 0), at(4, 6)], [10, 16]);
  slices.copyBlock(0, 3, 1000);
  assert.deepEqual([at(0, 0), at(2, 0), at(2, 6), at(3, 0)], [0, 10, 16, 1]);
});

test("a block of more bytes than the limit is not copied", () => {
  const { slices, memory } = open([[0, rows, false]]);
  assert.equal(slices.copyBlock(0, 3, 15), 16);
  assert.equal(memory.word(0), 0);
});
