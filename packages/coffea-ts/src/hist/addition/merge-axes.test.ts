import assert from "node:assert/strict";
import { test } from "node:test";
import { BooleanAxis } from "../axis/boolean.ts";
import { intCategoryAxis } from "../axis/int-category.ts";
import { integerAxis } from "../axis/integer.ts";
import { variableAxis } from "../axis/variable.ts";
import { differenceOf, mergeAxes } from "./merge-axes.ts";

test("equal axes stay, the first one's label wins", () => {
  const [a, b] = [variableAxis([0, 1, 3], { name: "x", label: "first" }), variableAxis([0, 1, 3], { name: "x", label: "second" })];
  const { axis, targets } = mergeAxes(a, b, 0);
  assert.equal(axis, a);
  assert.equal(targets, null, "each bin is where it was");
});

test("integer categories by value, with the overflow at the end", () => {
  const { axis, targets } = mergeAxes(intCategoryAxis([11, 13], { name: "id" }), intCategoryAxis([13, 11], { name: "id" }), 0);
  assert.deepEqual(axis.bins, [11, 13]);
  assert.deepEqual([...targets![1]], [1, 0, 2]);
});

test("growing integers cover both ranges", () => {
  const { axis, targets } = mergeAxes(integerAxis(0, 2, { growth: true }), integerAxis(-2, 1, { growth: true }), 0);
  assert.deepEqual(axis.bins, [-2, -1, 0, 1]);
  assert.deepEqual(
    [[...targets![0]], [...targets![1]]],
    [
      [2, 3],
      [0, 1, 2],
    ],
  );
});

test("axes that cannot be joined", () => {
  assert.throws(() => mergeAxes(integerAxis(0, 2, {}), integerAxis(0, 3, {}), 0), { code: "IncompatibleAccumulators" });
  assert.throws(() => mergeAxes(new BooleanAxis({}).sliced(0, 1, 1), new BooleanAxis({}), 0), {
    code: "IncompatibleAccumulators",
    message: /the values false and false, true/,
  });
  assert.equal(differenceOf(new BooleanAxis({}), new BooleanAxis({})), null);
});
