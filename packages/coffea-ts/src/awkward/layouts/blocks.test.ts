import assert from "node:assert/strict";
import { test } from "node:test";
import type { Values } from "../layout.ts";
import { BLOCK, BlockNumeric, type BlockWriter, depthOfBlocks, openBlocks, readColumns } from "./blocks.ts";
import { numericLayout } from "./make.ts";

/** Squares, which count how often they are begun and how long each block is. */
class Squares extends BlockNumeric {
  starts = 0;
  columns = 0;
  readonly lengths: number[] = [];
  readonly isUnlimited: boolean;

  constructor(length: number, isUnlimited = false) {
    super("float64", length, 3);
    this.isUnlimited = isUnlimited;
  }

  override readColumns(): void {
    this.columns++;
  }

  protected override start(): BlockWriter {
    this.starts++;
    const write = (start: number, out: Values): void => {
      this.lengths.push(out.length);
      for (let i = 0; i < out.length; i++) out[i] = (start + i) ** 2;
    };
    return { isUnlimited: this.isUnlimited, write };
  }
}

const LENGTH = 2 * BLOCK + 3;

test("all values are made once, in blocks unless the writer takes any length", () => {
  for (const [isUnlimited, lengths] of [
    [false, [BLOCK, BLOCK, 3]],
    [true, [LENGTH]],
  ] as const) {
    const squares = new Squares(LENGTH, isUnlimited);
    assert.equal(squares.isReady, false);
    assert.equal(squares.data, squares.data);
    assert.deepEqual([squares.data.length, squares.data[LENGTH - 1], squares.data[BLOCK]], [LENGTH, (LENGTH - 1) ** 2, BLOCK ** 2]);
    assert.deepEqual([squares.lengths, squares.starts, squares.isReady], [lengths, 1, true]);
  }
});

test("the first reader makes blocks, the second one everything, which the first then uses", () => {
  const squares = new Squares(LENGTH);
  const first = openBlocks(squares);
  assert.deepEqual([...first(BLOCK, 2)], [BLOCK ** 2, (BLOCK + 1) ** 2]);
  assert.equal(first(LENGTH - 3, 3).length, 3);
  assert.deepEqual([squares.lengths, squares.isReady], [[2, 3], false]);
  const second = openBlocks(squares);
  assert.deepEqual([squares.isReady, squares.starts], [true, 2]);
  const made = squares.lengths.length;
  assert.deepEqual([[...first(1, 2)], [...second(3, 1)], squares.lengths.length], [[1, 4], [9], made]);
});

test("values that are there are read in place, and count no depth", () => {
  const data = Float64Array.of(1, 2, 3);
  const block = openBlocks(numericLayout("float64", data))(1, 2);
  assert.deepEqual([block.buffer, [...block]], [data.buffer, [2, 3]]);
  const squares = new Squares(4);
  assert.deepEqual([depthOfBlocks(numericLayout("float64", data)), depthOfBlocks(squares)], [0, 3]);
  void squares.data;
  assert.equal(depthOfBlocks(squares), 0);
});

test("columns are read without making the values", () => {
  let touched = 0;
  readColumns({ kind: "numeric", dtype: "float64", length: 0, get data() { touched++; return new Float64Array(0); } }); // prettier-ignore
  const squares = new Squares(4);
  readColumns(squares);
  assert.deepEqual([touched, squares.columns, squares.starts], [1, 1, 0]);
});
