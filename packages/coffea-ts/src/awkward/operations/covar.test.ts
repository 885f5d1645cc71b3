import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import { toList } from "./inspect.ts";
import { covar } from "./covar.ts";

const [x, y] = [fromIter([[1, 3], [], [5]]), fromIter([[2, 6], [], [1]])];

test("covariance along lists, of everything, and across lists", () => {
  assert.deepEqual(toList(covar(x, y, { axis: 1 })), [2, NaN, 0]);
  assert.ok(Math.abs(covar(x, y).value - -2 / 3) < 1e-15);
  assert.deepEqual(toList(covar(x, y, { axis: 0 })), [-1, 0]);
  assert.deepEqual(toList(covar(x, y, { axis: 1, weight: x })), [1.5, NaN, 0]);
});
