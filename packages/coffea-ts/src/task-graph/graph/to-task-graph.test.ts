import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "coffea-ts/awkward";
import { dimuon, partitionedEvents } from "../../../test/task-graph/lazy-notebook.ts";
import { taskGraph } from "./to-task-graph.ts";

test("a dataset for each set of events; results are called by their place in it", () => {
  const outputs = { DoubleMuon: dimuon(partitionedEvents("DoubleMuon", 3)), other: { ZZ: dimuon(partitionedEvents("ZZ", 2)) } };
  const graph = taskGraph(outputs);
  assert.deepEqual(
    graph.datasets.map(({ name, partitions, outputs: results }) => [name, partitions.length, results.map(({ path }) => path)]),
    [
      ["DoubleMuon", 3, ["mass"]],
      ["ZZ", 2, ["other.ZZ.mass"]],
    ],
  );
  assert.equal(graph.outputs, outputs);
  assert.equal(taskGraph(graph), graph);
});

test("the columns that are needed, of all", () => {
  const [dataset] = taskGraph(dimuon(partitionedEvents("D", 1))).datasets;
  assert.deepEqual(dataset!.columns, ["Muon_charge", "Muon_eta", "Muon_mass", "Muon_phi", "Muon_pt"]);
  assert.equal(dataset!.columnCount, 7);
});

test("a single result, and results that are not lazy", () => {
  assert.equal(taskGraph(dimuon(partitionedEvents("D", 1)).mass).datasets.length, 1);
  for (const finished of [{ entries: 3 }, null, ak.fromIter([1, 2])])
    assert.throws(() => taskGraph(finished), { code: "BadArgument", message: /nothing lazy in/ });
});
