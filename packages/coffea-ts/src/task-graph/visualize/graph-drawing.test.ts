import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "coffea-ts/awkward";
import { dimuon, partitionedEvents } from "../../../test/task-graph/lazy-notebook.ts";
import { taskGraph } from "../graph/to-task-graph.ts";
import { optimize } from "../optimize/optimize.ts";
import { graphDrawing } from "./graph-drawing.ts";

const many = (datasets: number, partitions: number) =>
  Object.fromEntries(Array.from({ length: datasets }, (_, i) => [`D${i}`, dimuon(partitionedEvents(`D${i}`, partitions))]));

test("a merging task takes its share of the data", () => {
  const { clusters, edges } = graphDrawing(optimize(dimuon(partitionedEvents("D", 5)), { fanIn: 3 }), "LR");
  const into = (end: string) => edges.filter(({ to }) => to === end).map(({ from }) => from);
  assert.deepEqual(into("0 histreduce 0"), ["0 hist-on-block 0 data", "0 hist-on-block 1 data"]);
  assert.deepEqual(into("0 histreduce 1"), ["0 hist-on-block 2 data", "0 hist-on-block 3 data", "0 hist-on-block 4 data"]);
  assert.deepEqual(into("0 histreduce-agg 0"), ["0 histreduce 0 data", "0 histreduce 1 data"]);
  assert.deepEqual(into("0 result mass"), ["0 histreduce-agg 0"]);
  assert.deepEqual(into("0 hist-on-block 3"), ["0 hist-on-block 3 input"]);
  assert.equal(clusters[0]!.title, "D · 5 partitions of 3 files");
});

test("many partitions are one node for each step, with their number", () => {
  const { clusters, edges } = graphDrawing(optimize(dimuon(partitionedEvents("D", 300)), { fanIn: 8 }), "LR");
  assert.deepEqual(
    clusters[0]!.nodes.map(({ lines, stack }) => [lines[0], stack]),
    [["hist-on-block", 300], ["d_0.root", 300], ["× 300", 300], ["histreduce", 38], ["× 38", 38], ["histreduce", 5], ["× 5", 5], ["histreduce-agg", 1], ["mass", 1]],
  ); // prettier-ignore
  assert.equal(edges.length, 8);
});

test("many datasets: five of them, and how many more there are", () => {
  const { clusters, caption } = graphDrawing(optimize(many(20, 2)), "TB");
  assert.equal(clusters.length, 6);
  assert.deepEqual(clusters[5]!.nodes[0]!.lines, ["15 more datasets", "30 partitions"]);
  assert.equal(caption, "optimized: 40 layers, 60 tasks, 40 edges, 40 partitions of 20 files");
  assert.equal(graphDrawing(optimize(many(6, 2)), "TB").clusters.length, 6);
});

test("long names of files are cut in the middle", () => {
  const source = partitionedEvents("D", 1);
  const file = "root://server//store/data/Run2012B_DoubleMuParked_0123456789.root";
  const graph = taskGraph(
    dimuon({ ...source, partitions: [{ file, treepath: "Events", start: null, stop: null, part: [1, 4] }] } as typeof source),
  );
  const input = graphDrawing(graph, "LR").clusters[0]!.nodes.find(({ kind }) => kind === "input");
  assert.deepEqual(input!.lines, ["Run2012B_Dou…456789.root", "part 2 of 4"]);
  assert.equal(input!.detail, file);
});

test("a long program: without boxes in between, and beyond 500 layers as it is run", () => {
  const chain = (steps: number, partitions: number) => {
    let x: ak.Untyped = ak.columnOf<number[]>(partitionedEvents("D", partitions), "Muon_pt");
    for (let i = 0; i < steps; i++) x = x.add(i);
    const { clusters, caption } = graphDrawing(taskGraph({ x }), "LR");
    assert.equal(caption.includes("too many layers"), steps > 500);
    return clusters[0]!.nodes;
  };
  const long = chain(200, 4);
  assert.equal(long.length, 203 + 2);
  assert.deepEqual(
    long.slice(-3).map(({ lines }) => lines),
    [["add", "× 4"], ["concatenate"], ["x", "array"]],
  );
  assert.deepEqual(chain(200, 1).find(({ kind }) => kind === "input")!.lines, ["d_0.root", "0 – 125,000"]);
  const tooLong = chain(600, 4);
  assert.deepEqual(tooLong.filter(({ shape }) => shape === "function").map(({ lines }) => lines[1]), [...Array<string>(4).fill("602 steps in one"), undefined]); // prettier-ignore
});
