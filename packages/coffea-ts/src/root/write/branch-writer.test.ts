import assert from "node:assert/strict";
import { test } from "node:test";
import { BranchWriter } from "./branch-writer.ts";
import { toColumn, type ColumnData, type ColumnType } from "./column.ts";

function filled(type: ColumnType, ...portions: ColumnData[]): BranchWriter {
  const branch = new BranchWriter("x", type, null);
  for (const portion of portions) {
    const column = toColumn("x", type, portion);
    branch.append(column, 0, column.length);
  }
  return branch;
}

test("flat values leave in baskets of at most so many bytes, big-endian", () => {
  const branch = filled({ dtype: "int16", isJagged: false }, [1, 2, 3], [4, 5]);
  const baskets = [...branch.takeBaskets(4)].map(({ entries, values, starts }) => [entries, [...values], starts]);
  assert.deepEqual(baskets, [
    [2, [0, 1, 0, 2], null],
    [2, [0, 3, 0, 4], null],
    [1, [0, 5], null],
  ]);
  assert.deepEqual([...branch.takeBaskets(4)], [], "what was taken is forgotten");
});

test("lists leave whole: a larger one alone in its basket, with starts in bytes", () => {
  const branch = filled({ dtype: "uint8", isJagged: true }, [[1, 2], [], [3, 4, 5, 6, 7]], [[8]]);
  const baskets = [...branch.takeBaskets(3)].map(({ entries, values, starts }) => [entries, [...values], [...starts!]]);
  assert.deepEqual(baskets, [
    [2, [1, 2], [0, 2, 2]],
    [1, [3, 4, 5, 6, 7], [0, 5]],
    [1, [8], [0, 1]],
  ]);
});

test("a part of a column is taken, and counters keep their maximum", () => {
  const branch = new BranchWriter("n", { dtype: "int32", isJagged: false }, null);
  branch.isCounter = true;
  branch.append({ length: 4, offsets: null, values: Int32Array.of(9, 3, 7, 8) }, 1, 3);
  const [basket] = [...branch.takeBaskets(100)];
  assert.deepEqual([branch.maximum, basket!.entries, [...basket!.values]], [7, 2, [0, 0, 0, 3, 0, 0, 0, 7]]);
  const lists = new BranchWriter("x", { dtype: "int8", isJagged: true }, null);
  lists.append({ length: 3, offsets: Int32Array.of(0, 2, 3, 6), values: Int8Array.of(1, 2, 3, 4, 5, 6) }, 1, 3);
  const [taken] = [...lists.takeBaskets(100)];
  assert.deepEqual(
    [[...taken!.values], [...taken!.starts!]],
    [
      [3, 4, 5, 6],
      [0, 1, 4],
    ],
  );
});
