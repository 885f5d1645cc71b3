import assert from "node:assert/strict";
import { test } from "node:test";
import { buildMath } from "../build/math.ts";
import { buildFilter } from "../build/select.ts";
import type { EventSource } from "../event-source.ts";
import { layoutFromIter } from "../from-iter.ts";
import type { Node } from "../graph/node.ts";
import { literalNode } from "../handle.ts";
import { columnOf, fromIter } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import { toList } from "../operations/inspect.ts";
import { layoutToList } from "../to-list.ts";
import { Interpreter } from "./evaluate.ts";

const of = (values: readonly unknown[]): Node => nodeOf(fromIter(values));

function countingSource(): { source: EventSource; loads: string[] } {
  const loads: string[] = [];
  const number = { kind: "numeric", dtype: "float64" } as const;
  const source: EventSource = {
    description: "two events",
    length: 2,
    columns: new Map([
      ["x", number],
      ["y", number],
    ]),
    load: (column) => {
      loads.push(column);
      return layoutFromIter(column === "x" ? [1, 2] : [10, 20]);
    },
  };
  return { source, loads };
}

test("each node is evaluated once", () => {
  const { source, loads } = countingSource();
  const x = nodeOf(columnOf(source, "x"));
  const squared = buildMath("mul", [x, x]);
  const interpreter = new Interpreter();
  const layout = interpreter.get(squared);
  assert.deepEqual(layoutToList(layout), [1, 4]);
  assert.deepEqual(layoutToList(interpreter.get(buildMath("add", [squared, x]))), [2, 6]);
  assert.equal(interpreter.get(squared), layout);
  assert.deepEqual(loads, ["x"]);
});

test("columns load in the order of the operands, a mask before what it filters", () => {
  const { source, loads } = countingSource();
  const [x, y] = [nodeOf(columnOf(source, "x")), nodeOf(columnOf(source, "y"))];
  new Interpreter().get(buildMath("sub", [y, x]));
  assert.deepEqual(loads.splice(0), ["y", "x"]);
  new Interpreter().get(buildFilter(x, buildMath("gt", [y, literalNode(10)])));
  assert.deepEqual(loads, ["y", "x"]);
});

test("nodes that were forgotten are evaluated again, the others are not", () => {
  const { source, loads } = countingSource();
  const [x, y] = [nodeOf(columnOf(source, "x")), nodeOf(columnOf(source, "y"))];
  const interpreter = new Interpreter();
  interpreter.get(x);
  interpreter.get(y);
  interpreter.forget((node) => node === x);
  interpreter.get(x);
  interpreter.get(y);
  assert.deepEqual(loads, ["x", "y", "x"]);
});

test("constants are themselves, and literals are no arrays", () => {
  const node = of([1]);
  assert.equal(new Interpreter().get(node), (node as Node & { kind: "constant" }).layout);
  assert.throws(() => new Interpreter().get(literalNode(1)), /no layout of its own/);
});

test("a chain of thousands of operations does not fill the call stack", () => {
  let x = fromIter([1, 2]);
  for (let i = 0; i < 6000; i++) x = x.add(1);
  assert.deepEqual(toList(x), [6001, 6002]);
});
