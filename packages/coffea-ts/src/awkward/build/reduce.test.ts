import assert from "node:assert/strict";
import { test } from "node:test";
import { formToString } from "../form-text.ts";
import { isScalar } from "../graph/is-scalar.ts";
import type { Node, ReduceOp } from "../graph/node.ts";
import { fromIter } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import { buildNum, buildReduce, type ReduceOptions } from "./reduce.ts";

const of = (values: readonly unknown[]): Node => nodeOf(fromIter(values));
const type = (op: ReduceOp, input: Node, options: ReduceOptions = {}): string => formToString(buildReduce(op, input, options).form);
const [flat, lists, deep] = [of([1, 2]), of([[1], []]), of([[[1]], []])];

test("the leaf depends on the operation", () => {
  assert.equal(type("sum", lists), "float64");
  assert.equal(type("sum", of([[1n]]), { axis: 1 }), "int64");
  assert.equal(type("mean", lists, { axis: 1 }), "float64");
  assert.equal(type("count", lists, { axis: 1 }), "int32");
  assert.equal(type("any", of([[true]]), { axis: 1 }), "bool");
  assert.equal(type("max", lists, { axis: 1 }), "?float64");
  assert.equal(type("argmax", lists, { axis: 1 }), "?int32");
});

test("the axis goes, or stays with one entry", () => {
  assert.equal(type("sum", deep, { axis: 1 }), "var * float64");
  assert.equal(type("sum", deep, { axis: -1 }), "var * float64");
  assert.equal(type("sum", deep, { axis: 2, keepdims: true }), "var * 1 * float64");
  assert.equal(type("sum", of([[1], null]), { axis: 1 }), "?float64");
  assert.equal(type("sum", lists, { axis: 1, keepdims: true }), "1 * float64");
  assert.equal(type("sum", deep, { keepdims: true }), "1 * 1 * float64");
  assert.equal(type("sum", deep, { axis: 0, keepdims: true }), "var * var * float64");
  assert.equal(type("max", deep, { axis: 0, maskIdentity: false }), "var * float64");
});

test("wrong leaves and axes are refused", () => {
  assert.throws(() => buildReduce("all", flat, {}), { code: "BadArgument", message: /ak\.all needs boolean/ });
  assert.throws(() => buildReduce("mean", of(["a"]), {}), { code: "BadArgument", message: /ak\.mean needs number.*holds text/ });
  assert.throws(() => buildReduce("sum", flat, { axis: 1 }), { code: "BadAxis", message: /ak\.sum was asked for axis 1/ });
});

test("one value for all events is a scalar", () => {
  assert.equal(isScalar(buildReduce("sum", lists, {})), true);
  assert.equal(isScalar(buildReduce("sum", flat, { axis: 0 })), true);
  assert.equal(isScalar(buildReduce("sum", lists, { axis: 0 })), false);
  assert.equal(isScalar(buildReduce("sum", lists, { axis: 1 })), false);
  assert.equal(isScalar(buildNum(lists, 0)), true);
  assert.equal(isScalar(buildNum(lists, 1)), false);
});

test("num counts lists, and missing ones are missing", () => {
  assert.equal(formToString(buildNum(deep, 2).form), "var * int32");
  assert.equal(formToString(buildNum(of([[1], null]), 1).form), "?int32");
  assert.throws(() => buildNum(flat, 1), { code: "BadAxis", message: /ak\.num needs a list per event/ });
  assert.throws(() => buildNum(lists, 2), { code: "BadAxis", message: /ak\.num was asked for axis 2/ });
});
