import assert from "node:assert/strict";
import { test } from "node:test";
import { memoryEvents } from "../../../test/data/memory-events.ts";
import { describeNode, nameNode } from "../graph/describe.ts";
import * as ak from "../index.ts";
import { nodeOf } from "../node-of.ts";
import { GraphWriter } from "./graph-writer.ts";
import { readGraph } from "./read-graph.ts";

const one = memoryEvents({ x: ak.fromIter([1, 2]), y: ak.fromIter([5, 6]) }, "file one");

function written(array: ak.Expr<unknown>) {
  const writer = new GraphWriter();
  writer.add(nodeOf(array));
  return writer.graph();
}

test("a graph is read on the columns of other events, of another order and number", () => {
  const two = memoryEvents({ z: ak.fromIter([0]), y: ak.fromIter([7]), x: ak.fromIter([3]) }, "file two");
  const graph = written(ak.columnOf<number>(one, "x").add(ak.columnOf<number>(one, "y")));
  assert.deepEqual(ak.toList(ak.graph.handleOf(readGraph(graph, two).at(-1)!)), [10]);
  const events = written(ak.eventsOf(one).filter(ak.columnOf<number>(one, "x").gt(1)));
  const read = readGraph(events, two).at(-1)!;
  assert.deepEqual(ak.toList(ak.graph.handleOf(read)), [{ z: 0, y: 7, x: 3 }]);
});

test("a column that is not there, and one of another type, are named with the file", () => {
  const graph = written(ak.columnOf<number>(one, "x").mul(2));
  assert.throws(() => readGraph(graph, memoryEvents({ xx: ak.fromIter([1]) }, "file two")), {
    code: "BranchNotFound",
    message: /There is no branch "x" in file two.*Did you mean "xx"\?/,
  });
  assert.throws(() => readGraph(graph, memoryEvents({ x: ak.fromIter([[1]]) }, "file two")), {
    code: "NotSupported",
    message: /"x" of file two is of the type var \* float64,.*where it is float64/,
  });
});

test("names for messages stay", () => {
  const node = nodeOf(ak.columnOf<number>(one, "x").mul(3));
  nameNode(node, "muons.mass");
  const other = memoryEvents({ x: ak.fromIter([1]) });
  assert.equal(describeNode(readGraph(written(ak.graph.handleOf(node)), other).at(-1)!), "muons.mass");
});
