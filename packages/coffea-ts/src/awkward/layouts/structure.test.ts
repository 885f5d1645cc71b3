import assert from "node:assert/strict";
import { test } from "node:test";
import { layoutFromIter } from "../from-iter.ts";
import type { Layout, ListLayout, OptionLayout } from "../layout.ts";
import { layoutToList } from "../to-list.ts";
import { numericLayout } from "./make.ts";
import {
  absentAs,
  asList,
  atAxis,
  countsOf,
  firstDifference,
  offsetsOf,
  parentsOf,
  present,
  presentRows,
  throughOption,
} from "./structure.ts";

const pairs: Layout = { kind: "regular", length: 2, size: 2, content: layoutFromIter([1, 2, 3, 4]) };
const counts = (lists: Parameters<typeof offsetsOf>[0]): Layout => numericLayout("int32", countsOf(offsetsOf(lists)));

test("offsets of lists of any length, of fixed size and of size 0", () => {
  assert.deepEqual([...offsetsOf(layoutFromIter([[1], [], [2, 3]]) as ListLayout)], [0, 1, 1, 3]);
  assert.deepEqual([...offsetsOf(asList(pairs))], [0, 2, 4]);
  assert.deepEqual([...offsetsOf({ kind: "regular", length: 2, size: 0, content: layoutFromIter([]) })], [0, 0, 0]);
  assert.throws(() => asList(layoutFromIter([1])), /a list was expected, and there is a numeric/);
});

test("values that are there, in order of entries", () => {
  const option: OptionLayout = { kind: "option", length: 4, index: Int32Array.of(2, -1, 0, -7), content: layoutFromIter([10, 20, 30]) };
  assert.deepEqual([...presentRows(option.index)], [0, 2]);
  assert.deepEqual(layoutToList(present(option)), [30, 10]);
  assert.deepEqual(layoutToList(absentAs(option.index, layoutFromIter(["a", "b"]))), ["a", null, "b", null]);
});

test("a function of present values leaves the missing ones where they are", () => {
  const double = (layout: Layout): Layout => layoutFromIter(layoutToList(layout).map((value) => (value as number) * 2));
  assert.deepEqual(layoutToList(throughOption(layoutFromIter([null, 1, 2]), double)), [null, 2, 4]);
  assert.deepEqual(layoutToList(throughOption(layoutFromIter([3]), double)), [6]);
});

test("lists at an axis are replaced under lists, fixed-size lists and missing values", () => {
  assert.deepEqual(layoutToList(atAxis(layoutFromIter([[1, 2], null, []]), 1, counts)), [2, null, 0]);
  assert.deepEqual(layoutToList(atAxis(layoutFromIter([[[1], []], [], [[2, 3]]]), 2, counts)), [[1, 0], [], [2]]);
  const fixed = atAxis({ kind: "regular", length: 1, size: 2, content: pairs }, 2, counts);
  assert.deepEqual([fixed.kind, layoutToList(fixed)], ["regular", [[2, 2]]]);
});

test("parents and counts of items", () => {
  assert.deepEqual([...parentsOf(Int32Array.of(0, 2, 2, 3))], [0, 0, 2]);
  assert.deepEqual([...countsOf(Int32Array.of(0, 2, 2, 3))], [2, 0, 1]);
  assert.deepEqual([...parentsOf(Int32Array.of(0))], []);
});

test("the first list that differs in length is found", () => {
  const offsets = Int32Array.of(0, 2, 3);
  assert.equal(firstDifference(offsets, offsets), -1);
  assert.equal(firstDifference(offsets, Int32Array.of(0, 2, 3)), -1);
  assert.equal(firstDifference(offsets, Int32Array.of(0, 1, 3)), 0);
  assert.equal(firstDifference(offsets, Int32Array.of(0, 2, 4)), 1);
  assert.equal(firstDifference(offsets, Int32Array.of(0, 2)), 1);
});
