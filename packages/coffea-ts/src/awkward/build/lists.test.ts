import assert from "node:assert/strict";
import { test } from "node:test";
import { formToString } from "../form-text.ts";
import type { Node } from "../graph/node.ts";
import { literalNode } from "../handle.ts";
import { fromIter } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import { buildFillNone } from "./fill-none.ts";
import * as build from "./lists.ts";

const of = (values: readonly unknown[]): Node => nodeOf(fromIter(values));
const type = (node: Node): string => formToString(node.form);
const items = of([[1, 2], []]);
const gaps = of([[1, null], null]);

test("positions are int32", () => {
  assert.equal(type(build.buildLocalIndex(items, 0)), "int32");
  assert.equal(type(build.buildLocalIndex(gaps, 1)), "option[var * int32]");
});

test("what is known about missing values shows in the form", () => {
  assert.equal(type(build.buildIsNone(gaps, 0)), "bool");
  assert.equal(type(build.buildIsNone(gaps, 1)), "option[var * bool]");
  assert.equal(type(buildFillNone(gaps, literalNode(0))), "option[var * float64]");
  assert.equal(buildFillNone(items, literalNode(0)), items);
  assert.equal(type(build.buildDropNone(gaps, null)), "var * float64");
  assert.equal(type(build.buildDropNone(gaps, 0)), "var * ?float64");
  assert.equal(type(build.buildDropNone(gaps, 1)), "option[var * float64]");
  assert.equal(type(buildFillNone(gaps, literalNode("x"))), "option[var * union[float64, string]]");
  assert.throws(() => buildFillNone(gaps, literalNode(1n)), { code: "BadArgument", message: /1 is a bigint\. Write 1 without the n/ });
  assert.throws(() => buildFillNone(gaps, items), { code: "BadArgument", message: /is an array.*ak\.where\(ak\.isNone/ });
});

test("cast changes the leaf only", () => {
  assert.equal(type(build.buildCast(gaps, "int64")), "option[var * ?int64]");
  assert.throws(() => build.buildCast(of(["x"]), "int64"), { code: "BadArgument", message: /ak\.cast needs/ });
});
