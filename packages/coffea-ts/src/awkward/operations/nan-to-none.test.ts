import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { nanToNone } from "./nan-to-none.ts";

test("NaN becomes null", () => {
  assert.deepEqual(toList(nanToNone(fromIter<unknown>([[1, NaN], [], [null]]) as Untyped)), [[1, null], [], [null]]);
  const whole = fromIter([1n]);
  assert.equal(nanToNone(whole), whole);
});
