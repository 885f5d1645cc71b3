import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { fromIter } from "./make-array.ts";
import { toList } from "./operations/inspect.ts";
import { max } from "./operations/max.ts";
import { mean } from "./operations/mean.ts";
import { where } from "./operations/options.ts";
import { sum } from "./operations/sum.ts";
import type { Untyped } from "./types/expression.ts";

const x = fromIter([[1, 2], [], [6]]);

test("a scalar is an operand, for lists and flat arrays", () => {
  assert.deepEqual(toList(x.sub(mean(x))), [[-2, -1], [], [3]]);
  assert.deepEqual(toList(fromIter([1, 3]).lt(max(fromIter([1, 3])))), [true, false]);
  assert.deepEqual(toList(fromIter([1n]).add(sum(fromIter([2n, 3n])))), [6n]);
  assert.deepEqual(toList(where(x.gt(mean(x)), x, 0)), [[0, 0], [], [6]]);
});

test("one that is missing makes everything missing", () => {
  const none = max(fromIter<number>([]) as Untyped) as Untyped;
  assert.deepEqual(toList(x.sub(none)), [null, null, null]);
});

test("computing with scalars alone gives a scalar", () => {
  const ratio = (sum(x) as Untyped).div(mean(x)).add(1);
  assert.equal(ratio.value, 4);
  assert.equal(Number(ratio), 4);
  assert.equal(`${ratio}`, "4");
  assert.equal(JSON.stringify({ ratio }), '{"ratio":4}');
});

test("looking at a scalar does not compute it", () => {
  const total = sum(fromIter([1, 2]));
  assert.equal(inspect(total), "<Scalar ?? type='float64'>");
  assert.equal(total.value, 3);
  assert.equal(inspect(total), "<Scalar 3 type='float64'>");
});

test("a scalar is no array", () => {
  assert.throws(() => sum(sum(x) as Untyped), { code: "BadArgument", message: /a value for all events.*operand/ });
  assert.throws(() => x.sub(sum(fromIter([1n])) as Untyped), { code: "BadArgument" });
});
