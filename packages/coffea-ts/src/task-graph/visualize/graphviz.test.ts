import assert from "node:assert/strict";
import { test } from "node:test";
import { placeGraph } from "./graphviz.ts";

test("places are pixels from the top left corner", async () => {
  const dot = 'digraph { node [shape=box, fixedsize=true, width=1, height=0.5]; subgraph cluster_0 { label="top"; a; } a -> b; }';
  const { width, height, nodes, clusters, edges } = await placeGraph(dot);
  const [a, b] = [nodes.get("a")!, nodes.get("b")!];
  assert.ok(a.y < b.y && b.y <= height - 18 && a.x >= 36 && a.x <= width - 36);
  const frame = clusters.get(0)!;
  assert.ok(frame.top < a.y - 18 && frame.bottom > a.y + 18 && frame.bottom < b.y && frame.left < a.x && frame.right > a.x);
  const [edge] = edges;
  assert.deepEqual([edge!.from, edge!.to], ["a", "b"]);
  assert.equal((edge!.curve.length - 1) % 3, 0);
  assert.ok(Math.abs(edge!.curve[0]!.y - (a.y + 18)) < 1 && Math.abs(edge!.tip.y - (b.y - 18)) < 1);
});

test("a graph of one node", async () => {
  const { nodes, edges, clusters } = await placeGraph("digraph { a }");
  assert.deepEqual([nodes.size, edges.length, clusters.size], [1, 0, 0]);
});
