import assert from "node:assert/strict";
import { test } from "node:test";
import { formToString } from "../form-text.ts";
import type { Node } from "../graph/node.ts";
import { fromIter } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import { buildConcatenate } from "./concatenate.ts";

const of = (values: readonly unknown[]): Node => nodeOf(fromIter(values));
const type = (node: Node): string => formToString(node.form);
const items = of([[1, 2], []]);

test("concatenate joins items of any kinds", () => {
  assert.equal(type(buildConcatenate([items, of([[null], [3]])])), "var * ?float64");
  assert.throws(() => buildConcatenate([]), { code: "BadArgument", message: /at least one array/ });
  assert.equal(type(buildConcatenate([items, of([["x"], []])])), "var * union[float64, string]");
});
