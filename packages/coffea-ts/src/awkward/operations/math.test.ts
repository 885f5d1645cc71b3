import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import * as math from "./math.ts";
import assert from "node:assert/strict";
import { test } from "node:test";

test("functions of one number work at any depth and keep missing values", () => {
  assert.deepEqual(toList(math.sqrt(fromIter<Untyped>([[4, null], [], [9]]))), [[2, null], [], [3]]);
  assert.deepEqual(toList(math.sign(fromIter([-3, 0, 8]))), [-1, 0, 1]);
  assert.deepEqual(toList(math.sqrt(fromIter([-1]))), [NaN]);
});

test("tests give booleans", () => {
  const values = fromIter([1, NaN, Infinity]);
  assert.deepEqual(toList(math.isnan(values)), [false, true, false]);
  assert.deepEqual(toList(math.isfinite(values)), [true, false, false]);
  assert.deepEqual(toList(math.isinf(values)), [false, false, true]);
});

test("functions of two take plain numbers on either side, and broadcast", () => {
  const values = fromIter([[1, 5], [3]]);
  assert.deepEqual(toList(math.maximum(values, 2)), [[2, 5], [3]]);
  assert.deepEqual(toList(math.minimum(2, values)), [[1, 2], [2]]);
  assert.deepEqual(toList(math.maximum(fromIter([2, 4]), values)), [[2, 5], [4]]);
  assert.deepEqual(toList(math.maximum(fromIter([NaN]), 1)), [NaN]);
  assert.deepEqual(toList(math.hypot(fromIter([3]), 4)), [5]);
  assert.deepEqual(toList(math.atan2(1, fromIter([0]))), [Math.PI / 2]);
});

test("text is refused", () => {
  assert.throws(() => math.sqrt(fromIter(["a"]) as Untyped), { code: "BadArgument", message: /sqrt needs numbers, .*holds text/ });
});
