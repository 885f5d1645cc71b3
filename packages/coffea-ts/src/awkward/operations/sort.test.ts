import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import { toList } from "./inspect.ts";
import { sort } from "./sort.ts";

const x = fromIter([[3, 1, 2], [], [5, 0]]);

test("innermost lists by default", () => {
  assert.deepEqual(toList(sort(x)), [[1, 2, 3], [], [0, 5]]);
  assert.deepEqual(toList(sort(x, { ascending: false })), [[3, 2, 1], [], [5, 0]]);
});

test("across lists, items at the same position are put in order", () => {
  assert.deepEqual(toList(sort(x, { axis: 0 })), [[3, 0, 2], [], [5, 1]]);
  assert.deepEqual(toList(sort(fromIter([[2], null, [1]]), { axis: 0 })), [[1], [2], null]);
});

test("text by code points, and booleans", () => {
  assert.deepEqual(toList(sort(fromIter(["b", "🙂", "", "\uffee", "a"]))), ["", "a", "b", "\uffee", "🙂"]);
  assert.deepEqual(toList(sort(fromIter([true, false]))), [false, true]);
});
