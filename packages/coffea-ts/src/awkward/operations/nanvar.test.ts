import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { nanvar } from "./nanvar.ts";

const x: Untyped = fromIter<unknown>([[1, NaN, 3], [NaN], [null, 4]]);

test("NaN counts as missing, and nothing is null", () => {
  assert.deepEqual(toList(nanvar(x, { axis: 1 })), [1, null, 0]);
  assert.deepEqual(toList(nanvar(x, { axis: 1, maskIdentity: false })), [1, NaN, 0]);
});

test("a weight of NaN takes its value out", () => {
  assert.deepEqual(toList(nanvar(x, { axis: 1, weight: fromIter([[1, 1, NaN], [1], [1, 1]]) })), [0, null, 0]);
});
