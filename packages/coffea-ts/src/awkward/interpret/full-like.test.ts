import assert from "node:assert/strict";
import { test } from "node:test";
import { buildFullLike } from "../build/full-like.ts";
import type { LiteralNode } from "../graph/node.ts";
import { literalNode } from "../handle.ts";
import { fromIter, fromLayout } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import { layoutToList } from "../to-list.ts";
import { Interpreter } from "./evaluate.ts";

const fill = (x: object, value: number): unknown[] =>
  layoutToList(new Interpreter().get(buildFullLike(nodeOf(x), literalNode(value) as LiteralNode, null)));

test("offsets are read, and no value", () => {
  const content = { kind: "numeric", dtype: "float32", length: 2, get data(): never { return assert.fail("a value is read"); } } as const; // prettier-ignore
  assert.deepEqual(fill(fromLayout({ kind: "list", length: 2, offsets: Int32Array.of(0, 2, 2), content }), 1.5), [[1.5, 1.5], []]);
});

test("every kind of array", () => {
  const values = [{ a: [1, null], s: "x", u: [2n, "y"] }, null];
  assert.deepEqual(fill(fromIter(values), 3), [{ a: [3, null], s: "3", u: [3n, "3"] }, null]);
  assert.deepEqual(fill(fromIter([[1, 2]], { type: "2 * int8" }), 300), [[44, 44]]);
  assert.deepEqual(fill(fromIter<unknown>([1, "a", null, [2]]), 0), [0, "", null, [0]]);
});
