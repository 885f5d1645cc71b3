import assert from "node:assert/strict";
import { test } from "node:test";
import type { EventSource } from "../event-source.ts";
import { columnOf, eventsOf, fromIter } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import { sort, zip } from "../index.ts";
import { columnNode, eventsNode, oneSource } from "./intern.ts";

const sourceOf = (description: string): EventSource => ({
  description,
  length: 0,
  columns: new Map([["x", { kind: "numeric", dtype: "float64" }]]),
  load: () => assert.fail("nothing is read"),
});
const source = sourceOf("one.root");
const x = columnOf<number>(source, "x");

test("the same operation on the same inputs is the same node", () => {
  assert.equal(nodeOf(x.add(1)), nodeOf(x.add(1)));
  assert.equal(nodeOf(x.add(x.mul(2))), nodeOf(x.add(x.mul(2))));
  assert.equal(eventsNode(source), nodeOf(eventsOf(source)));
  assert.equal(columnNode(source, "x"), nodeOf(x));
});

test("other operations, literals and arrays are other nodes", () => {
  assert.notEqual(nodeOf(x.add(1)), nodeOf(x.sub(1)));
  assert.notEqual(nodeOf(x.mul(0)), nodeOf(x.mul(-0)));
  assert.notEqual(nodeOf(x.add(NaN)), nodeOf(x.add(Infinity)));
  assert.notEqual(nodeOf(fromIter([1])), nodeOf(fromIter([1])));
});

test("nodes that differ in one parameter, input or literal only are told apart", () => {
  const lists = fromIter([[1, 2], [3]], { type: "var * float64" });
  const texts = fromIter(["a", "b"]);
  const make = (): unknown[] => [
    ...[0, 1, -1].map((at) => lists.at(at)),
    ...[0.5, -0.5, 1, 2, NaN, 0, -0].map((value) => lists.add(value)),
    ...["a", "b", "a longer text that begins as the other one, x", "a longer text that begins as the other one, y"].map((text) => texts.eq(text)),
    ...[true, false].map((ascending) => sort(lists, { ascending })),
    ...["pt", "eta", "phi"].map((name) => zip({ [name]: lists })),
    lists.sub(lists.neg()),
    lists.neg().sub(lists),
  ]; // prettier-ignore
  const nodes = make().map((array) => nodeOf(array));
  assert.equal(new Set(nodes).size, nodes.length);
  assert.deepEqual(
    make().map((array) => nodeOf(array).id),
    nodes.map(({ id }) => id),
  );
});

test("a node comes from the events of its inputs, and never from two", () => {
  assert.equal(nodeOf(x.add(1)).source, source);
  assert.equal(oneSource([nodeOf(fromIter([1])), nodeOf(x)]), source);
  assert.equal(oneSource([nodeOf(fromIter([1]))]), null);
  assert.throws(() => x.add(columnOf<number>(sourceOf("two.root"), "x")), {
    code: "ShapeMismatch",
    message: /two different sets of events \(one\.root and two\.root\)/,
  });
});
