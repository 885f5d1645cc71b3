import assert from "node:assert/strict";
import { test } from "node:test";
import { buildSort } from "../build/sort.ts";
import type { Node } from "../graph/node.ts";
import { fromIter, fromLayout } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import { layoutToList } from "../to-list.ts";
import { Interpreter } from "./evaluate.ts";

const of = (values: readonly unknown[]): Node => nodeOf(fromIter(values));
const run = (node: Node): unknown[] => layoutToList(new Interpreter().get(node));
const up = { ascending: true, positions: false };
const down = { ascending: false, positions: false };
const sorted = (values: readonly unknown[], how = up): unknown[] => run(buildSort(of(values), how));
const order = (values: readonly unknown[], ascending = true): unknown[] => run(buildSort(of(values), { ascending, positions: true }));

test("each list in order, NaN first and missing values last in both directions", () => {
  assert.deepEqual(sorted([[3, 1, 2], [], [5]]), [[1, 2, 3], [], [5]]);
  assert.deepEqual(sorted([[3, 1, 2]], down), [[3, 2, 1]]);
  assert.deepEqual(sorted([[1, NaN, null, 0]]), [[NaN, 0, 1, null]]);
  assert.deepEqual(sorted([[0, NaN, null, 1]], down), [[NaN, 1, 0, null]]);
});

test("flat arrays, nested lists, missing lists", () => {
  assert.deepEqual(sorted([2, 1]), [1, 2]);
  assert.deepEqual(sorted([]), []);
  assert.deepEqual(sorted([[[2, 1], []], [], [[3, 0]]]), [[[1, 2], []], [], [[0, 3]]]);
  assert.deepEqual(sorted([null, [2, 1]]), [null, [1, 2]]);
  assert.deepEqual(sorted([[null, [2, 1]]]), [[null, [1, 2]]]);
});

test("64-bit integers and booleans", () => {
  assert.deepEqual(sorted([[2n ** 53n + 1n, 2n ** 53n, -1n]]), [[-1n, 2n ** 53n, 2n ** 53n + 1n]]);
  assert.deepEqual(sorted([[true, false]]), [[false, true]]);
});

test("positions are counted within each list, equal values in their order", () => {
  assert.deepEqual(order([[9], [2, 1, 2, 1]]), [[0], [1, 3, 0, 2]]);
  assert.deepEqual(order([[9], [2, 1, 2, 1]], false), [[0], [0, 2, 1, 3]]);
  assert.deepEqual(order([[null, 1, NaN]]), [[2, 1, 0]]);
});

test("long lists are sorted as short ones are", () => {
  const values = Array.from({ length: 100 }, (_, i) => (i * 37) % 10);
  const expected = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]! || a - b);
  assert.deepEqual(order([[1], values]), [[0], expected]);
});

test("fixed-size lists", () => {
  const fixed = nodeOf(fromLayout({ kind: "regular", length: 2, size: 2, content: new Interpreter().get(of([2, 1, 3, 4])) }));
  assert.deepEqual(run(buildSort(fixed, down)), [
    [2, 1],
    [4, 3],
  ]);
});
