import assert from "node:assert/strict";
import { test } from "node:test";
import type { Values } from "../../awkward/index.ts";
import { ThreadMemory } from "../../base/index.ts";
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

function open(
  uses: readonly (readonly [number, Extent, boolean])[],
  memory: LoopMemory = new LoopMemory(),
  arrays: readonly Values[] = columns,
): {
  slices: ColumnSlices;
  memory: LoopMemory;
  at: (use: number, element: number) => number;
} {
  memory.reset(1024);
  const bound = uses.map(([column, extent, isOffsets], k) => ({ column, extent, isOffsets, entry: 8 * k }));
  const slices = new ColumnSlices([{ root: 0, columns: bound, scratch: [] }], arrays, memory);
  const at = (use: number, element: number): number => {
    const array = arrays[uses[use]![0]]!;
    const address = (memory.word(8 * use) + element * array.BYTES_PER_ELEMENT) >>> 0;
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

test("what lies in the memory of the thread is read where it is, all else is copied beside it", () => {
  const home = new ThreadMemory();
  const inPlace = [0, 2].map((column) => {
    const array = columns[column] as Int32Array | Float64Array;
    const { buffer, byteOffset } = home.take(array.byteLength)!;
    const copy = new (array.constructor as Float64ArrayConstructor)(buffer, byteOffset, array.length);
    copy.set(array);
    return copy;
  });
  const arrays = [inPlace[0]!, columns[1]!, inPlace[1]!, columns[3]!];
  const uses = [[0, rows, true], [2, inner, false], [3, { kind: "regular", of: rows, size: 2 }, false], [2, { kind: "all" }, false], [3, { kind: "all" }, false]] as const; // prettier-ignore
  const { slices, memory, at } = open(uses, new LoopMemory(home), arrays);
  assert.equal(slices.copyBlock(1, 3, 1000), 16, "one column is copied");
  assert.deepEqual([memory.word(0), memory.word(8), memory.word(24)], [0, 1, 1].map((i) => inPlace[i]!.byteOffset)); // prettier-ignore
  assert.deepEqual([at(0, 3), at(1, 6), at(2, 5), at(3, 0), at(4, 5)], [5, 16, 6, 10, 6]);
});

test("a block of more bytes than the limit is not copied", () => {
  const { slices, memory } = open([[0, rows, false]]);
  assert.equal(slices.copyBlock(0, 3, 15), 16);
  assert.equal(memory.word(0), 0);
});
