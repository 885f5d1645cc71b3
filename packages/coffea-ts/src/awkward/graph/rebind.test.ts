import assert from "node:assert/strict";
import { test } from "node:test";
import { userFrame } from "../../base/index.ts";
import * as ak from "../index.ts";
import { GraphWriter } from "../plain/graph-writer.ts";
import { readGraph } from "../plain/read-graph.ts";
import { builtAt } from "./built-at.ts";
import type { Node } from "./node.ts";
import { Rebinder } from "./rebind.ts";

const numbers = { kind: "list", content: { kind: "numeric", dtype: "float64" } } as const;
const columns = new Map(["x", "other"].map((name) => [name, numbers]));

function sourceOf(values: Readonly<Record<string, readonly number[]>>, remembersPlaces = false): ak.EventSource {
  return { description: "a test", length: 1, columns, remembersPlaces, load: (name) => ak.toLayout(ak.fromIter([values[name]!])) };
}

const valueOf = (node: Node): unknown => ak.toList(ak.graph.handleOf(node) as ak.Array<number[]>);
const lineOf = (error: Error | undefined): number => {
  const frame = userFrame(error)!;
  assert.match(frame.file, /rebind\.test\.ts$/);
  return frame.line;
};

test("the same expression on other events; parts that are shared stay shared, constants stay", () => {
  const first = sourceOf({ x: [1, 2] });
  const x = ak.columnOf<number[]>(first, "x");
  const sum = x.mul(2).add(x.mul(2).mul(ak.fromIter([10])));
  const rebinder = new Rebinder(sourceOf({ x: [5, 6, 7] }));
  const made = rebinder.get(ak.graph.nodeOf(sum));
  assert.deepEqual(valueOf(made), [[110, 132, 154]]);
  assert.equal(rebinder.get(ak.graph.nodeOf(x.mul(2))), made.inputs[0]);
  assert.equal(ak.graph.describeNode(made), ak.graph.describeNode(ak.graph.nodeOf(sum)));
  assert.equal(made.inputs[1]!.inputs[1], ak.graph.nodeOf(sum).inputs[1]!.inputs[1]);
});

test("nodes that become something else", () => {
  const x = ak.columnOf<number[]>(sourceOf({ x: [1] }), "x");
  const other = sourceOf({ x: [5] });
  const replaced = new Map([[ak.graph.nodeOf(x.mul(2)), ak.graph.nodeOf(ak.columnOf(other, "x"))]]);
  assert.deepEqual(valueOf(new Rebinder(other, replaced).get(ak.graph.nodeOf(x.mul(2).add(1)))), [[6]]);
});

test("lines go with a graph to other events, directly and as JSON", () => {
  const source = sourceOf({}, true);
  const [bad, badAt] = [ak.columnOf<number[]>(source, "x").add(ak.columnOf<number[]>(source, "other")), new Error()];
  const writer = new GraphWriter();
  writer.add(ak.graph.nodeOf(bad));
  const plain = JSON.parse(JSON.stringify(writer.graph())) as ReturnType<GraphWriter["graph"]>;
  const ways = [(to: ak.EventSource) => new Rebinder(to).get(ak.graph.nodeOf(bad)), (to: ak.EventSource) => readGraph(plain, to).at(-1)!];
  for (const rebuilt of ways) {
    const uneven = sourceOf({ x: [1, 2], other: [1] });
    assert.equal(lineOf(builtAt(rebuilt(uneven))), lineOf(badAt));
    const failure = failureOf(() => valueOf(rebuilt(uneven)));
    assert.match(String(failure), /differ in length/);
    assert.equal(lineOf(ak.graph.blamedPlace(failure)), lineOf(badAt));
    const missing = failureOf(() => rebuilt({ ...uneven, columns: new Map([["x", numbers]]) }));
    assert.match(String(missing), /no branch "other"/);
    assert.equal(lineOf(ak.graph.blamedPlace(missing)), lineOf(badAt));
  }
});

function failureOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return assert.fail("nothing was thrown");
}
