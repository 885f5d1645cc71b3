import assert from "node:assert/strict";
import { test } from "node:test";
import { BranchWriter } from "./branch-writer.ts";
import { toColumn } from "./column.ts";
import type { ColumnData } from "./column-data.ts";
import { parsedForm, planBranches, type BranchPlan } from "./column-type.ts";

const names = { counterName: (counted: string) => `n${counted}`, fieldName: (outer: string, field: string) => `${outer}_${field}` };

function planOf(type: string): BranchPlan {
  return planBranches("x", parsedForm("x", type), names)[0]!;
}

function filled(type: string, ...portions: ColumnData[]): BranchWriter {
  const plan = planOf(type);
  const branch = new BranchWriter(plan, null);
  for (const portion of portions) {
    const column = toColumn(plan, parsedForm("x", type), portion);
    branch.append(column, 0, column.length);
  }
  return branch;
}

test("flat values leave in baskets of at most so many bytes, big-endian", () => {
  const branch = filled("int16", [1, 2, 3], [4, 5]);
  const baskets = [...branch.takeBaskets(4)].map(({ entries, values, starts }) => [entries, [...values], starts]);
  assert.deepEqual(baskets, [
    [2, [0, 1, 0, 2], null],
    [2, [0, 3, 0, 4], null],
    [1, [0, 5], null],
  ]);
  assert.deepEqual([...branch.takeBaskets(4)], [], "what was taken is forgotten");
});

test("lists leave whole: a larger one alone in its basket, with starts in bytes", () => {
  const branch = filled("var * uint8", [[1, 2], [], [3, 4, 5, 6, 7]], [[8]]);
  const baskets = [...branch.takeBaskets(3)].map(({ entries, values, starts }) => [entries, [...values], [...starts!]]);
  assert.deepEqual(baskets, [
    [2, [1, 2], [0, 2, 2]],
    [1, [3, 4, 5, 6, 7], [0, 5]],
    [1, [8], [0, 1]],
  ]);
});

test("a part of a column is taken, and counters keep their maximum", () => {
  const branch = new BranchWriter(planOf("int32"), null);
  branch.isCounter = true;
  branch.append({ length: 4, offsets: null, values: Int32Array.of(9, 3, 7, 8) }, 1, 3);
  const [basket] = [...branch.takeBaskets(100)];
  assert.deepEqual([branch.maximum, basket!.entries, [...basket!.values]], [7, 2, [0, 0, 0, 3, 0, 0, 0, 7]]);
  const lists = new BranchWriter(planOf("var * int8"), null);
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

test("fixed arrays are items, texts are counted bytes and the longest one is known", () => {
  const arrays = [...filled("2 * int8", [[1, 2], [3, 4]]).takeBaskets(100)]; // prettier-ignore
  assert.deepEqual([arrays[0]!.entries, [...arrays[0]!.values], arrays[0]!.starts], [2, [1, 2, 3, 4], null]);
  const lists = [...filled("var * 2 * int8", [[[1, 2]], [], [[3, 4], [5, 6]]]).takeBaskets(100)]; // prettier-ignore
  assert.deepEqual([[...lists[0]!.values], [...lists[0]!.starts!]], [[1, 2, 3, 4, 5, 6], [0, 2, 2, 6]]); // prettier-ignore
  const texts = filled("string", ["ab", ""], ["x".repeat(300)]);
  assert.equal(texts.maximum, 300);
  const [basket] = [...texts.takeBaskets(1000)];
  assert.deepEqual([...basket!.values.subarray(0, 10)], [2, 97, 98, 0, 255, 0, 0, 1, 44, 120]);
  assert.deepEqual([...basket!.starts!], [0, 3, 4, 309]);
});
