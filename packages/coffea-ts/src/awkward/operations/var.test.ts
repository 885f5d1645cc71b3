import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { std } from "./std.ts";
import { var as variance } from "./var.ts";

const x: Untyped = fromIter<unknown>([[3, 1, null], [], [5]]);

test("variance, of a sample with ddof", () => {
  assert.deepEqual(toList(variance(x, { axis: 1 })), [1, NaN, 0]);
  assert.deepEqual(toList(variance(x, { axis: 1, ddof: 1 })), [2, NaN, NaN]);
  assert.deepEqual(toList(variance(fromIter([[1, 2, 3, 6]]), { axis: 1, ddof: 2 })), [7]);
  assert.deepEqual(toList(std(fromIter([[1, 2, 3, 6]]), { axis: 1, ddof: 2 })), [Math.sqrt(7)]);
  assert.equal(variance(fromIter([1e9 + 1, 1e9 + 3])).value, 1);
});

test("weights, along lists and across them", () => {
  const weight = fromIter([[1, 1, 7], [], [1]]);
  assert.deepEqual(toList(variance(x, { axis: 1, weight, maskIdentity: true })), [1, null, 0]);
  assert.deepEqual(toList(variance(x, { axis: 0, weight })), [1, 0, NaN]);
  assert.throws(() => variance(fromIter([{ x: 1 }]) as Untyped), {
    code: "BadArgument",
    message: /ak\.var needs number.*holds records.*x\./,
  });
});
