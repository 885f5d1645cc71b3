import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { std } from "./std.ts";

test("standard deviation", () => {
  assert.deepEqual(toList(std(fromIter([[3, 1], [], [5]]), { axis: 1 })), [1, NaN, 0]);
  assert.equal(std(fromIter([1, 3]), { ddof: 1 }).value, Math.SQRT2);
  assert.equal(std(fromIter<number>([]) as Untyped, { maskIdentity: true }).value, null);
});
