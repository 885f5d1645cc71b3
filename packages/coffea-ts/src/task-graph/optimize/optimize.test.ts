import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "coffea-ts/awkward";
import { dimuon, partitionedEvents } from "../../../test/task-graph/lazy-notebook.ts";
import { taskGraph } from "../graph/to-task-graph.ts";
import { optimize } from "./optimize.ts";

const layers = (outputs: unknown, fanIn?: number | null) =>
  optimize(outputs, fanIn === undefined ? {} : { fanIn }).datasets[0]!.layers.map(({ id, tasks, inputs }) => [
    id,
    tasks,
    ...inputs.map((input) => input.id),
  ]);

test("two partitions are two tasks and one that merges", () => {
  assert.deepEqual(layers(dimuon(partitionedEvents("D", 2))), [
    ["hist-on-block", 2],
    ["histreduce-agg", 1, "hist-on-block"],
  ]);
});

test("a tree of merging with the fan-in that is asked for", () => {
  assert.deepEqual(layers(dimuon(partitionedEvents("D", 300)), 8), [
    ["hist-on-block", 300],
    ["histreduce-1", 38, "hist-on-block"],
    ["histreduce-2", 5, "histreduce-1"],
    ["histreduce-agg", 1, "histreduce-2"],
  ]);
  assert.deepEqual(
    layers(dimuon(partitionedEvents("D", 5)), 3).map(([id]) => id),
    ["hist-on-block", "histreduce", "histreduce-agg"],
  );
});

test("several results of the same events are computed by the same tasks", () => {
  const source = partitionedEvents("D", 4);
  const muons = ak.sum(ak.num(ak.columnOf<number[]>(source, "Muon_pt")), { axis: 0 });
  assert.deepEqual(
    layers({ muons, ...dimuon(source) }).map(([id]) => id),
    ["hist-on-block", "histreduce-agg"],
  );
  const outputs = { most: ak.max(ak.columnOf<number[]>(source, "Muon_eta"), { axis: null }), muons };
  assert.deepEqual(layers(outputs), [
    ["results-on-block", 4],
    ["results-agg", 1, "results-on-block"],
  ]);
});

test("an optimised graph stays as it is, or gets another tree", () => {
  const graph = optimize(taskGraph(dimuon(partitionedEvents("D", 9))));
  assert.equal(optimize(graph), graph);
  assert.equal(optimize(graph, { fanIn: null }), graph);
  const tree = optimize(graph, { fanIn: 3 });
  assert.deepEqual([tree.fanIn, tree.counts.tasks], [3, 9 + 3 + 1]);
  assert.equal(optimize(tree), tree);
  assert.throws(() => optimize(graph, { fanIn: 0 }), { code: "BadArgument", message: /merge 0 results/ });
  assert.throws(() => optimize(graph, { fanin: 3 } as never), { message: /Did you mean "fanIn"/ });
});
