import assert from "node:assert/strict";
import { inspect } from "node:util";
import { test, type TestContext } from "node:test";
import { dimuon, partitionedEvents } from "../../../test/task-graph/lazy-notebook.ts";
import { optimize } from "../optimize/optimize.ts";
import { taskGraph } from "./to-task-graph.ts";

test("counts", () => {
  const graph = taskGraph(dimuon(partitionedEvents("DoubleMuon", 3)));
  assert.deepEqual(graph.counts, { datasets: 1, files: 2, partitions: 3, layers: 27, tasks: 79, edges: 111, columns: 5 });
  assert.deepEqual(optimize(graph).counts, { datasets: 1, files: 2, partitions: 3, layers: 2, tasks: 4, edges: 3, columns: 5 });
});

test("the number of partitions changes numbers only", () => {
  const layers = (partitions: number) => taskGraph(dimuon(partitionedEvents("DoubleMuon", partitions))).datasets[0]!.layers.length;
  assert.equal(layers(100_000), layers(1));
  assert.equal(taskGraph(dimuon(partitionedEvents("DoubleMuon", 100_000))).counts.tasks, 2_600_001);
});

test("a graph prints as one line, and explains itself", (t: TestContext) => {
  const graph = taskGraph({ DoubleMuon: dimuon(partitionedEvents("DoubleMuon", 2)), ZZ: dimuon(partitionedEvents("ZZ", 1000)) });
  assert.equal(String(graph), "<TaskGraph of 2 datasets: 54 layers, 26,054 tasks, 37,074 edges over 1,002 partitions of 501 files>");
  assert.equal(inspect(graph), String(graph));
  t.assert.snapshot(graph.explain().split("\n"));
  t.assert.snapshot(optimize(graph, { fanIn: 8 }).explain().split("\n"));
});
