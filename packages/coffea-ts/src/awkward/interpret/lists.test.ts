import assert from "node:assert/strict";
import { test } from "node:test";
import { buildDropNone, buildLocalIndex } from "../build/lists.ts";
import { buildNum } from "../build/reduce.ts";
import { buildFlatten } from "../build/select.ts";
import type { Node } from "../graph/node.ts";
import type { Layout } from "../layout.ts";
import { fromIter, fromLayout } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import { layoutToList } from "../to-list.ts";
import { Interpreter } from "./evaluate.ts";
import { flattenAll, ravel } from "./lists.ts";

const of = (values: readonly unknown[]): Node => nodeOf(fromIter(values));
const run = (node: Node): unknown[] => layoutToList(new Interpreter().get(node));
const numbers = (...values: (number | null)[]): Layout => new Interpreter().get(of(values));
const pairs: Layout = { kind: "regular", length: 2, size: 2, content: numbers(1, 2, 3, 4) };
const fixed = nodeOf(fromLayout(pairs));

test("lengths at each axis", () => {
  const nested = of([[[1, 2], []], [], [[3]]]);
  assert.deepEqual(run(buildNum(nested, 0)), [3]);
  assert.deepEqual(run(buildNum(nested, 1)), [2, 0, 1]);
  assert.deepEqual(run(buildNum(nested, 2)), [[2, 0], [], [1]]);
  assert.deepEqual(run(buildNum(of([[1], null, []]), 1)), [1, null, 0]);
  assert.deepEqual(run(buildNum(fixed, 1)), [2, 2]);
});

test("lengths are read from offsets alone", () => {
  const lists = { kind: "list", length: 2, offsets: Int32Array.of(0, 3, 4), get content(): Layout { throw new Error("content was read"); } } as const; // prettier-ignore
  const form = { kind: "list", content: { kind: "numeric", dtype: "float32" } } as const;
  assert.deepEqual(run(buildNum(nodeOf(fromLayout(lists, form)), 1)), [3, 1]);
});

test("lists are joined into their parents", () => {
  assert.deepEqual(run(buildFlatten(of([[1, 2], [], [3]]), 1)), [1, 2, 3]);
  assert.deepEqual(run(buildFlatten(of([[1, null], null, [3]]), 1)), [1, null, 3]);
  assert.deepEqual(run(buildFlatten(fixed, 1)), [1, 2, 3, 4]);
  assert.deepEqual(run(buildFlatten(of([[[1], [2, 3]], [], [[]]]), 2)), [[1, 2, 3], [], []]);
  assert.deepEqual(run(buildFlatten(of([[null, [1]], null, [[2], null]]), 2)), [[1], null, [2]]);
  assert.deepEqual(run(buildFlatten(of([[[[1], [2]], [[3]]], []]), 3)), [[[1, 2], [3]], []]);
  assert.deepEqual(run(buildFlatten(of([]), null)), []);
});

test("everything in one row: missing values go, or only missing lists", () => {
  const layout = new Interpreter().get(of([[[1, null], null], null, [[2]]]));
  assert.deepEqual(layoutToList(flattenAll(layout)), [1, 2]);
  assert.deepEqual(layoutToList(ravel(layout)), [1, null, 2]);
  assert.deepEqual(layoutToList(flattenAll(pairs)), [1, 2, 3, 4]);
  assert.deepEqual(run(buildFlatten(of([[["a"]], [[], ["b"]]]), null)), ["a", "b"]);
});

test("positions of events and of items", () => {
  const nested = of([[[5, 6], []], [], [[7]]]);
  assert.deepEqual(run(buildLocalIndex(nested, 0)), [0, 1, 2]);
  assert.deepEqual(run(buildLocalIndex(nested, 1)), [[0, 1], [], [0]]);
  assert.deepEqual(run(buildLocalIndex(nested, 2)), [[[0, 1], []], [], [[0]]]);
  assert.deepEqual(run(buildLocalIndex(of([[8, 9], null]), 1)), [[0, 1], null]);
});

test("missing values are removed at one axis, or at all", () => {
  const lists = of([[1, null], null, [null], []]);
  assert.deepEqual(run(buildDropNone(lists, 0)), [[1, null], [null], []]);
  assert.deepEqual(run(buildDropNone(lists, 1)), [[1], null, [], []]);
  assert.deepEqual(run(buildDropNone(lists, null)), [[1], [], []]);
  assert.deepEqual(run(buildDropNone(of([[[null, 1], null], [[2]]]), null)), [[[1]], [[2]]]);
  assert.deepEqual(run(buildDropNone(of([[[null, 1], null], [[2]]]), 2)), [[[1], null], [[2]]]);
  assert.deepEqual(run(buildDropNone(of([1, 2]), 0)), [1, 2]);
});
