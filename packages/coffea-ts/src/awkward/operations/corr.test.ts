import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import { toList } from "./inspect.ts";
import { corr } from "./corr.ts";

const [x, y] = [fromIter([[1, 3], [], [5]]), fromIter([[2, 6], [], [1]])];

test("correlation along lists and across them", () => {
  assert.deepEqual(toList(corr(x, y, { axis: 1 })), [1, NaN, NaN]);
  assert.deepEqual(toList(corr(x, y, { axis: 0 })), [-1, NaN]);
  assert.ok(Math.abs(corr(x, x).value - 1) < 1e-15);
  assert.deepEqual(toList(corr(x, y, { axis: 1, maskIdentity: true })), [1, null, NaN]);
});
