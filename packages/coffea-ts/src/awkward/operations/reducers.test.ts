import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import * as reducers from "./reducers.ts";

const pt: Untyped = fromIter<unknown>([[3, 1, null], [], [5]]);

test("without an axis everything is reduced to a scalar", () => {
  assert.equal(reducers.sum(pt).value, 9);
  assert.equal(reducers.max(pt).value, 5);
  assert.equal(reducers.count(pt).value, 3);
  assert.equal(reducers.mean(pt).value, 3);
});

test("axis 1 reduces each list; missing values are skipped", () => {
  assert.deepEqual(toList(reducers.sum(pt, { axis: 1 })), [4, 0, 5]);
  assert.deepEqual(toList(reducers.prod(pt, { axis: -1 })), [3, 1, 5]);
  assert.deepEqual(toList(reducers.count(pt, { axis: 1 })), [2, 0, 1]);
  assert.deepEqual(toList(reducers.mean(pt, { axis: 1 })), [2, NaN, 5]);
});

test("extremes and their positions are null for nothing", () => {
  assert.deepEqual(toList(reducers.max(pt, { axis: 1 })), [3, null, 5]);
  assert.deepEqual(toList(reducers.min(pt, { axis: 1 })), [1, null, 5]);
  assert.deepEqual(toList(reducers.argmax(fromIter([[2, 7, 7], []]), { axis: 1 })), [1, null]);
  assert.deepEqual(toList(reducers.argmin(fromIter([[2, 7], []]), { axis: 1, keepdims: true })), [[0], [null]]);
});

test("axis 0 reduces over events, position by position for lists", () => {
  assert.equal(reducers.sum(fromIter([1, 2, 3]), { axis: 0 }).value, 6);
  assert.deepEqual(toList(reducers.sum(fromIter([[1, 2], [], [10]]), { axis: 0 }) as Untyped), [11, 2]);
});

test("booleans are asked and counted", () => {
  const flags = fromIter([[true, false], [], [true]]);
  assert.deepEqual(toList(reducers.any(flags, { axis: 1 })), [true, false, true]);
  assert.deepEqual(toList(reducers.all(flags, { axis: 1 })), [false, true, true]);
  assert.deepEqual(toList(reducers.sum(flags, { axis: 1 })), [1, 0, 1]);
  assert.equal(reducers.countNonzero(fromIter([0, NaN, 2])).value, 2);
});

test("an axis that is not there and a wrong kind of value are refused", () => {
  assert.throws(() => reducers.sum(pt, { axis: 2 } as Untyped), {
    code: "BadAxis",
    message: /ak\.sum was asked for axis 2.*axes are 0, 1/,
  });
  assert.throws(() => reducers.any(pt), { code: "BadArgument", message: /ak\.any needs boolean.*\.gt\(0\)/ });
});
