import assert from "node:assert/strict";
import { test } from "node:test";
import { registerBehavior } from "../behavior.ts";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { almostEqual } from "./almost-equal.ts";
import { arrayEqual } from "./array-equal.ts";
import { withName as withNameOf } from "./with-name.ts";

registerBehavior("EqualPoint", {});
const withName = withNameOf as Untyped;

const x = fromIter([[1.5, NaN], []]);

test("equal in every value, NaN when it is wanted", () => {
  assert.equal(arrayEqual(x, fromIter([[1.5, NaN], []])), false);
  assert.equal(arrayEqual(x, fromIter([[1.5, NaN], []]), { equalNan: true }), true);
  assert.equal(arrayEqual(fromIter([1, 2]), fromIter([1, 2 + 1e-9])), false);
});

const typed = (values: unknown[], type: string): Untyped => (fromIter as Untyped)(values, { type });
const named = withName(fromIter<Untyped>([{ x: 1 }]), "EqualPoint");

test("dtypes, fixed sizes and names count, unless told otherwise; of both comparisons", () => {
  const [int, short] = [typed([1, 2], "int32"), typed([1, 2], "int16")];
  const [fixed, lists] = [typed([[1, 2]], "2 * int32"), typed([[1, 2]], "var * int32")];
  const plain = fromIter<Untyped>([{ x: 1 }]);
  for (const same of [arrayEqual, almostEqual]) {
    assert.deepEqual([same(int, short), same(int, short, { dtypeExact: false }), same(int, int)], [false, true, true]);
    assert.deepEqual([same(fixed, lists), same(fixed, lists, { checkRegular: false }), same(fixed, fixed)], [false, true, true]);
    assert.deepEqual([same(named, plain), same(named, plain, { checkParameters: false }), same(named, named)], [false, true, true]);
  }
});

test("almost equal within tolerances", () => {
  assert.equal(almostEqual(fromIter([1, Infinity]), fromIter([1 + 1e-7, Infinity])), true);
  assert.equal(almostEqual(fromIter([1]), fromIter([1.1])), false);
  assert.equal(almostEqual(fromIter([1]), fromIter([1.1]), { rtol: 0.2 }), true);
  assert.equal(almostEqual(x, x), false);
  assert.equal(almostEqual(fromIter([5n]), fromIter([5]), { dtypeExact: false }), false);
});
