import assert from "node:assert/strict";
import { test } from "node:test";
import type { EventSource } from "../event-source.ts";
import { columnOf, fromIter } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import * as lists from "../index.ts";
import { zip } from "../operations/zip.ts";
import { sum } from "../operations/sum.ts";
import type { Expr } from "../types/expression.ts";
import { describeNode, nameNode } from "./describe.ts";

const source: EventSource = {
  description: "a test",
  length: 0,
  columns: new Map([["pt", { kind: "list", content: { kind: "numeric", dtype: "float32" } }]]),
  load: () => assert.fail("nothing is read"),
};
const pt = columnOf<number[]>(source, "pt");
const text = (x: Expr<unknown>): string => describeNode(nodeOf(x));

test("expressions read like the program that made them", () => {
  assert.equal(text(lists.num(pt).eq(2)), "ak.num(pt).eq(2)");
  assert.equal(text(pt.filter(pt.gt(10).not())), "pt.filter(pt.gt(10).not())");
  assert.equal(text(sum(pt, { axis: 1, keepdims: true })), "ak.sum(pt, { axis: 1, keepdims: true })");
  assert.equal(text(pt.slice(1).at(-1)), "pt.slice(1).at(-1)");
  assert.equal(text(lists.concatenate([pt, pt], { axis: 1 })), "ak.concatenate([pt, pt], { axis: 1 })");
  assert.equal(text(zip({ a: pt, b: pt, c: pt, d: pt, e: pt, f: pt })), "ak.zip({ a, b, c, d, e, … })");
});

test("literals keep their type", () => {
  assert.equal(text(fromIter([1n]).add(5n)), "array.add(5n)");
  assert.equal(text(fromIter(["a"]).eq("b")), 'array.eq("b")');
  assert.equal(text(fromIter([1]).mul(-0)), "array.mul(-0)");
});

test("long expressions are cut", () => {
  let long = pt.add(1);
  for (let i = 2; i < 60; i++) long = long.add(i);
  assert.ok(text(long).length <= 90);
  assert.match(text(long), /….*\.add\(59\)$/);
});

test("the first name given to a node stays", () => {
  const mass = pt.mul(3);
  nameNode(nodeOf(mass), "muons.mass");
  nameNode(nodeOf(mass), "other");
  assert.equal(text(mass.gt(1)), "muons.mass.gt(1)");
});
