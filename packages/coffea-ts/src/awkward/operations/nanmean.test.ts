import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { nanmean } from "./nanmean.ts";

const x: Untyped = fromIter<unknown>([[1, NaN, 3], [NaN], [null, 4]]);

test("NaN counts as missing, and nothing is null", () => {
  assert.deepEqual(toList(nanmean(x, { axis: 1 })), [2, null, 4]);
  assert.deepEqual(toList(nanmean(x, { axis: 1, maskIdentity: false })), [2, NaN, 4]);
});

test("a weight of NaN takes its value out", () => {
  assert.deepEqual(toList(nanmean(x, { axis: 1, weight: fromIter([[1, 1, NaN], [1], [1, 1]]) })), [1, null, 4]);
});
