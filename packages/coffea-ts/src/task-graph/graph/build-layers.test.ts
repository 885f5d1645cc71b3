import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "coffea-ts/awkward";
import { dimuon, partitionedEvents } from "../../../test/task-graph/lazy-notebook.ts";
import { taskGraph } from "./to-task-graph.ts";

const layersOf = (outputs: unknown) => taskGraph(outputs).datasets[0]!.layers;
const shown = (outputs: unknown) =>
  layersOf(outputs).map(({ id, tasks, inputs }) => `${id} × ${tasks} of ${inputs.map((input) => input.id).join(", ")}`);

test("the layers of the dimuon analysis, and the lines that they come from", () => {
  const layers = layersOf(dimuon(partitionedEvents("DoubleMuon", 2)));
  assert.deepEqual(
    layers.map(({ id }) => id),
    ["from-root", "Muon-pt", "Muon-eta", "Muon-phi", "Muon-mass", "Muon-charge", "zip", "num", "equal", "charge", "sum", "equal-2",
     "bitwise-and", "getitem", "getitem-2", "getitem-3", "add", "mass", "not-equal", "bitwise-and-2", "getitem-4", "getitem-5", "getitem-6",
     "add-2", "mass-2", "hist-on-block", "histreduce-agg"],
  ); // prettier-ignore
  assert.deepEqual(
    layers.map(({ tasks }) => tasks),
    [...Array<number>(26).fill(2), 1],
  );
  const lines = new Map(layers.map(({ id, line }) => [id, Number(/lazy-notebook\.ts:(\d+):/.exec(line ?? "")?.[1])]));
  assert.ok(lines.get("zip")! < lines.get("num")! && lines.get("num")! < lines.get("sum")!);
  assert.equal(lines.get("mass"), lines.get("add"));
  assert.equal(lines.get("hist-on-block"), lines.get("mass"));
  assert.equal(lines.get("mass-2"), lines.get("mass")! + 1);
  assert.ok(Number.isNaN(lines.get("from-root")));
});

test("a step that several results share is one layer", () => {
  const x = ak.columnOf<number[]>(partitionedEvents("D", 3), "Muon_pt");
  const ht = ak.sum(x, { axis: 1 });
  assert.deepEqual(shown({ double: ht.mul(2), half: ht.mul(0.5) }), [
    "from-root × 3 of ",
    "Muon-pt × 3 of from-root",
    "sum × 3 of Muon-pt",
    "multiply × 3 of sum",
    "concatenate × 1 of multiply",
    "multiply-2 × 3 of sum",
    "concatenate-2 × 1 of multiply-2",
  ]);
});

test("one value for all events is reduced in every partition, then merged; what is computed from such values is done once", () => {
  const x = ak.columnOf<number[]>(partitionedEvents("D", 3), "Muon_pt");
  assert.deepEqual(shown([ak.std(x, { axis: null })]), [
    "from-root × 3 of ",
    "Muon-pt × 3 of from-root",
    "squares × 3 of Muon-pt",
    "squares-agg × 1 of squares",
    "count × 3 of Muon-pt",
    "count-agg × 1 of count",
    "true-divide × 1 of squares-agg, count-agg",
    "sqrt × 1 of true-divide",
  ]);
});

test("arrays made from values are made once", () => {
  const x = ak.columnOf<number[]>(partitionedEvents("D", 3), "Muon_pt");
  const scale = ak.sum(ak.fromIter([1, 2]), { axis: 0 });
  assert.deepEqual(shown([x.mul(scale)]), [
    "from-root × 3 of ",
    "Muon-pt × 3 of from-root",
    "from-iter × 1 of ",
    "sum × 1 of from-iter",
    "multiply × 3 of Muon-pt, sum",
    "concatenate × 1 of multiply",
  ]);
});

test("a chain of thousands of steps is no problem", () => {
  let x: ak.Untyped = ak.columnOf<number[]>(partitionedEvents("D", 1), "Muon_pt");
  for (let i = 0; i < 5000; i++) x = x.add(i);
  assert.equal(layersOf([x]).length, 5003);
});
