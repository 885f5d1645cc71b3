import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import { toList } from "./inspect.ts";
import { isClose } from "./is-close.ts";

test("within the tolerance of the second value", () => {
  assert.deepEqual(toList(isClose(fromIter([[1, 1.1], [NaN]]), fromIter([1.000001, NaN]))), [[true, false], [false]]);
  assert.deepEqual(toList(isClose(fromIter([1, 2, NaN]), fromIter([1.1, 2.3, NaN]), { rtol: 0.1, atol: 0, equalNan: true })), [
    true,
    false,
    true,
  ]);
});

test("infinities are close to themselves only, and 64-bit integers count as numbers", () => {
  assert.deepEqual(toList(isClose(fromIter([Infinity, Infinity, 1]), fromIter([Infinity, -Infinity, Infinity]))), [true, false, false]);
  assert.deepEqual(toList(isClose(fromIter([5n, null]), 5)), [true, null]);
});
