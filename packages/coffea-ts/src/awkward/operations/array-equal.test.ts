import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import { almostEqual } from "./almost-equal.ts";
import { arrayEqual } from "./array-equal.ts";

const x = fromIter([[1.5, NaN], []]);

test("equal in every value, NaN when it is wanted", () => {
  assert.equal(arrayEqual(x, fromIter([[1.5, NaN], []])), false);
  assert.equal(arrayEqual(x, fromIter([[1.5, NaN], []]), { equalNan: true }), true);
  assert.equal(arrayEqual(fromIter([1, 2]), fromIter([1, 2 + 1e-9])), false);
});

test("almost equal within tolerances", () => {
  assert.equal(almostEqual(fromIter([1, Infinity]), fromIter([1 + 1e-7, Infinity])), true);
  assert.equal(almostEqual(fromIter([1]), fromIter([1.1])), false);
  assert.equal(almostEqual(fromIter([1]), fromIter([1.1]), { rtol: 0.2 }), true);
  assert.equal(almostEqual(x, x), false);
  assert.equal(almostEqual(fromIter([5n]), fromIter([5]), { dtypeExact: false }), false);
});
