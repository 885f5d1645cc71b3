import assert from "node:assert/strict";
import { test } from "node:test";
import { formToString } from "../form-text.ts";
import type { Node } from "../graph/node.ts";
import { fromIter } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import * as build from "./combine.ts";

const of = (values: readonly unknown[]): Node => nodeOf(fromIter(values));
const type = (node: Node): string => formToString(node.form);
const items = of([[1, 2], []]);
const gaps = of([[1, null], null]);
const plain = { names: undefined, replacement: false, positions: false };

test("combinations are lists of tuples, or of records", () => {
  assert.equal(type(build.buildCombinations(items, 2, plain)), "var * (float64, float64)");
  const named = { names: ["a", "b"], replacement: false, positions: true };
  assert.equal(type(build.buildCombinations(items, 2, named)), "var * {a: int32, b: int32}");
  assert.equal(type(build.buildCombinations(of([[1], null]), 2, named)), "option[var * {a: int32, b: int32}]");
});

test("combinations need a whole number of items and as many different names", () => {
  assert.throws(() => build.buildCombinations(items, 0, plain), { code: "BadArgument", message: /at least 1, and 0 is none/ });
  assert.throws(() => build.buildCombinations(items, 2, { ...plain, names: ["a", "a"] }), {
    code: "BadArgument",
    message: /needs 2 different field names, but fields are "a", "a"/,
  });
  assert.throws(() => build.buildCombinations(of([1]), 2, plain), {
    code: "BadAxis",
    message: /ak\.combinations was asked for axis 1.*its axes are 0 \(or -1 from the inside\)\./,
  });
});

test("cartesian needs lists that are there", () => {
  assert.equal(type(build.buildCartesian({ a: items, b: of([["x"], []]) }, false)), "var * {a: float64, b: string}");
  assert.throws(() => build.buildCartesian({}, false), { code: "BadArgument", message: /at least one list/ });
  assert.equal(type(build.buildCartesian({ a: gaps, b: items }, false)), "option[var * {a: ?float64, b: float64}]");
  assert.equal(type(build.buildCartesian([items, items, items], { positions: true, nested: [1] })), "var * var * (int32, int32, int32)");
  assert.throws(() => build.buildCartesian({ a: items, b: items }, { positions: false, nested: ["b"] }), {
    code: "BadArgument",
    message: /can nest by "a", all arrays but the last, and not by "b"/,
  });
});
