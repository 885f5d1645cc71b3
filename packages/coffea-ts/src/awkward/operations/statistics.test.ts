import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import type { Untyped } from "../types/expression.ts";
import { toList } from "./inspect.ts";
import { along, numbersOf, result, weighted } from "./statistics.ts";

const x = nodeOf(fromIter<unknown>([[1, null, Infinity], []]) as Untyped);

test("items can be centred over everything and along the innermost axis", () => {
  assert.equal(along("mean", x, {}).canCentre, true);
  assert.equal(along("mean", x, { axis: 1 }).canCentre, true);
  assert.equal(along("mean", x, { axis: 0 }).canCentre, false);
  assert.throws(() => along("mean", x, { axis: 2 }), { code: "BadAxis", message: /ak\.mean was asked for axis 2/ });
});

test("the weight is missing where the value is", () => {
  assert.deepEqual(toList(result(weighted(x, nodeOf(fromIter([2, 3]))))), [[2, null, NaN], []]);
});

test("booleans and bigints become numbers", () => {
  assert.deepEqual(toList(result(numbersOf(nodeOf(fromIter([true, false])), "mean"))), [1, 0]);
  assert.deepEqual(toList(result(numbersOf(nodeOf(fromIter([2n])), "mean"))), [2]);
  assert.throws(() => numbersOf(nodeOf(fromIter(["a"])), "mean"), { code: "BadArgument", message: /ak\.mean needs number.*holds text/ });
});
