import assert from "node:assert/strict";
import { test } from "node:test";
import { memoryEvents } from "../../../test/data/memory-events.ts";
import * as ak from "../index.ts";
import { nodeOf } from "../node-of.ts";
import { GraphWriter, type PlainGraph } from "./graph-writer.ts";
import { readGraph } from "./read-graph.ts";

const source = memoryEvents({ pt: ak.fromIter([[30.5, 5], [], [12]]), n: ak.fromIter([1, 2, 3], { type: "int64" }) });
const pt = ak.columnOf<number[]>(source, "pt");
const n = ak.columnOf<bigint>(source, "n");

/** The array after it was JSON. */
function again(array: ak.Expr<unknown>): ak.Untyped {
  const writer = new GraphWriter();
  const place = writer.add(nodeOf(array));
  const graph = JSON.parse(JSON.stringify(writer.graph())) as PlainGraph;
  return ak.graph.handleOf(readGraph(graph, source)[place]!);
}

test("an expression that was written down is the same node again", () => {
  const good = pt.filter(pt.gt(10)).mul(-0);
  assert.equal(again(good), good);
  assert.equal(again(ak.combinations(pt, 2, { fields: ["a", "b"] })), ak.combinations(pt, 2, { fields: ["a", "b"] }));
  assert.equal(again(n.add(2n ** 60n)), n.add(2n ** 60n));
  assert.equal(again(ak.maximum(pt, Number.NaN)), ak.maximum(pt, Number.NaN));
  assert.equal(again(ak.eventsOf(source).filter(n.gt(1n))), ak.eventsOf(source).filter(n.gt(1n)));
});

test("constants take their values along", () => {
  for (const values of [
    [1, null, 3],
    ["a", "µ", ""],
    [[1], [], [2, 3]],
    [
      { x: 1, y: [true] },
      { x: 2, y: [] },
      { x: -0, y: [false] },
    ],
    [1, "a", null],
  ]) {
    assert.deepEqual(ak.toList(again(ak.fromIter(values as unknown[]))), values);
  }
  const categories = ak.str.toCategorical(ak.fromIter(["b", "a", "b"]));
  assert.deepEqual(ak.toList(again(categories)), ["b", "a", "b"]);
  assert.equal(ak.typeOf(again(categories)), ak.typeOf(categories));
});

test("each node and form is written once, inputs first", () => {
  const writer = new GraphWriter();
  const twice = pt.mul(2);
  const last = writer.add(nodeOf(twice.add(twice.mul(twice))));
  assert.equal(writer.add(nodeOf(twice)), 2);
  const { nodes, forms } = writer.graph();
  assert.deepEqual(
    nodes.map(({ kind, inputs }) => [kind, inputs]),
    [
      ["column", []],
      ["literal", []],
      ["math", [0, 1]],
      ["math", [2, 2]],
      ["math", [2, 3]],
    ],
  );
  assert.equal(last, 4);
  assert.deepEqual(forms, [{ list: "float64" }, "float64"]);
});

test("a chain of thousands of operations fits", () => {
  let sum: ak.Untyped = pt;
  for (let i = 0; i < 5000; i++) sum = sum.add(1);
  assert.equal(again(sum), sum);
});

test("a function of the user's is refused", () => {
  const mapped = ak.map(n, (value: bigint) => Number(value), { returns: "float64" });
  assert.throws(() => again(mapped), { code: "NotTraceable", message: /^ak\.map\(n, …\) calls a function of yours/ });
});
