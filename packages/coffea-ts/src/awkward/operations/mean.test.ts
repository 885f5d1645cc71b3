import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { mean } from "./mean.ts";

const x: Untyped = fromIter<unknown>([[3, 1, null], [], [5]]);

test("mean along an axis and of everything; of nothing it is NaN, or null", () => {
  assert.deepEqual(toList(mean(x, { axis: 1 })), [2, NaN, 5]);
  assert.deepEqual(toList(mean(x, { axis: 1, maskIdentity: true })), [2, null, 5]);
  assert.equal(mean(x).value, 3);
  assert.equal(mean(fromIter([2n ** 60n, 0n])).value, 2 ** 59);
});

test("weights", () => {
  assert.deepEqual(toList(mean(x, { axis: 1, weight: fromIter([[1, 3, 7], [], [2]]) })), [1.5, NaN, 5]);
  assert.equal(mean(x, { weight: 2 }).value, 3);
  assert.throws(() => mean(x, { weight: true } as Untyped), {
    code: "BadArgument",
    message: /ak\.mean was given the boolean true as weight/,
  });
});
