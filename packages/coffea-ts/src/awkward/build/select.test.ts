import assert from "node:assert/strict";
import { test } from "node:test";
import { formToString } from "../form-text.ts";
import type { Node } from "../graph/node.ts";
import { fromIter, fromLayout } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import { buildLocalIndex } from "./lists.ts";
import { buildReduce } from "./reduce.ts";
import * as build from "./select.ts";

const of = (values: readonly unknown[]): Node => nodeOf(fromIter(values));
const type = (node: Node): string => formToString(node.form);
const [flat, lists, deep, gaps] = [of([1, 2]), of([[1], []]), of([[[1]], []]), of([[1], null])];
const fixed = nodeOf(
  fromLayout({ kind: "regular", length: 1, size: 2, content: { kind: "numeric", dtype: "int32", length: 2, data: Int32Array.of(1, 2) } }),
);

test("a mask of items makes fixed lists variable, one of events leaves them", () => {
  assert.equal(type(build.buildFilter(fixed, of([[true, false]]))), "var * int32");
  assert.equal(type(build.buildFilter(fixed, of([true]))), "2 * int32");
});

test("a mask computed from lists that may be missing may be missing where they are", () => {
  const [some, mask] = [of([[1, 2], null]), of([[true, false], null])];
  assert.equal(type(build.buildFilter(some, mask)), "option[var * float64]");
  assert.throws(() => build.buildFilter(lists, of([[true], null])), { code: "BadMask", message: /may be missing/ });
});

test("masks must be boolean, present and not deeper than the array", () => {
  assert.throws(() => build.buildFilter(lists, flat), { code: "BadMask", message: /must be boolean.*use take/ });
  assert.throws(() => build.buildFilter(lists, of([true, null])), { code: "BadMask", message: /neither true nor false.*ak\.fillNone/ });
  assert.throws(() => build.buildFilter(flat, of([[true], []])), { code: "BadMask", message: /one level more.*ak\.any/ });
});

test("at, slice and firsts need lists", () => {
  assert.equal(type(build.buildAt(gaps, 0)), "?float64");
  assert.equal(type(build.buildSlice(fixed, { start: 0, stop: 1, step: 1 })), "1 * int32");
  assert.equal(type(build.buildFirsts(deep)), "option[var * float64]");
  assert.throws(() => build.buildAt(flat, 0), { code: "BadAxis", message: /at\(0\) needs a list per event/ });
  assert.throws(() => build.buildAt(lists, 0.5), { code: "BadArgument", message: /at takes whole numbers, and 0\.5 is none/ });
  assert.throws(() => build.buildSlice(lists, { start: 0, stop: NaN, step: 1 }), {
    code: "BadArgument",
    message: /slice takes whole numbers/,
  });
});

test("take needs a list of positions as deep as the lists", () => {
  assert.equal(type(build.buildTake(lists, buildReduce("argmax", lists, { axis: 1, keepdims: true }))), "var * ?float64");
  assert.equal(type(build.buildTake(deep, buildLocalIndex(lists, 1))), "var * var * float64");
  assert.throws(() => build.buildTake(lists, buildLocalIndex(lists, 0)), {
    code: "BadArgument",
    message: /one per event\. Keep the dimension/,
  });
  assert.throws(() => build.buildTake(lists, lists), { code: "BadArgument", message: /needs positions \(integers\)/ });
  assert.equal(type(build.buildTake(gaps, buildLocalIndex(lists, 1))), "option[var * float64]");
  assert.throws(() => build.buildTake(lists, buildLocalIndex(deep, 2)), { code: "BadAxis", message: /take cannot pair/ });
});

test("flatten and singletons change the depth by one", () => {
  assert.equal(type(build.buildFlatten(deep, 1)), "var * float64");
  assert.equal(type(build.buildFlatten(deep, 2)), "var * float64");
  assert.equal(type(build.buildFlatten(of([[1, null], null]), null)), "float64");
  assert.equal(type(build.buildSingletons(of([1, null]))), "var * float64");
});
