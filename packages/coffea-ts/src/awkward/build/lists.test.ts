import assert from "node:assert/strict";
import { test } from "node:test";
import { formToString } from "../form-text.ts";
import type { Node } from "../graph/node.ts";
import { literalNode } from "../handle.ts";
import { fromIter } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import * as build from "./lists.ts";

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
  assert.throws(() => build.buildCombinations(of([1]), 2, plain), { code: "BadAxis", message: /ak\.combinations needs a list per event/ });
});

test("cartesian needs lists that are there", () => {
  assert.equal(type(build.buildCartesian({ a: items, b: of([["x"], []]) }, false)), "var * {a: float64, b: string}");
  assert.throws(() => build.buildCartesian({}, false), { code: "BadArgument", message: /at least one list/ });
  assert.throws(() => build.buildCartesian({ a: gaps }, false), { code: "NotSupported", message: /may be missing.*ak\.dropNone/ });
});

test("positions are int32", () => {
  assert.equal(type(build.buildLocalIndex(items, 0)), "int32");
  assert.equal(type(build.buildLocalIndex(gaps, 1)), "option[var * int32]");
});

test("concatenate joins items of any kinds", () => {
  assert.equal(type(build.buildConcatenate([items, of([[null], [3]])])), "var * ?float64");
  assert.throws(() => build.buildConcatenate([]), { code: "BadArgument", message: /at least one array/ });
  assert.equal(type(build.buildConcatenate([items, of([["x"], []])])), "var * union[float64, string]");
});

test("what is known about missing values shows in the form", () => {
  assert.equal(type(build.buildIsNone(gaps, 0)), "bool");
  assert.equal(type(build.buildIsNone(gaps, 1)), "option[var * bool]");
  assert.equal(type(build.buildFillNone(gaps, literalNode(0))), "option[var * float64]");
  assert.equal(build.buildFillNone(items, literalNode(0)), items);
  assert.equal(type(build.buildDropNone(gaps, null)), "var * float64");
  assert.equal(type(build.buildDropNone(gaps, 0)), "var * ?float64");
  assert.equal(type(build.buildDropNone(gaps, 1)), "option[var * float64]");
  assert.throws(() => build.buildFillNone(gaps, literalNode("x")), { code: "BadArgument", message: /one plain number.*and x is none/ });
  assert.throws(() => build.buildFillNone(gaps, items), { code: "BadArgument", message: /an array is none/ });
});

test("cast changes the leaf only", () => {
  assert.equal(type(build.buildCast(gaps, "int64")), "option[var * ?int64]");
  assert.throws(() => build.buildCast(of(["x"]), "int64"), { code: "BadArgument", message: /ak\.cast needs/ });
});
