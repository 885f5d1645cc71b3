import assert from "node:assert/strict";
import { test } from "node:test";
import { columnOf, fromIter, graph, mean } from "../../awkward/index.ts";
import { memoryEvents } from "../../../test/data/memory-events.ts";
import { lowerFills } from "../lower/lower-fills.ts";
import { structureOf } from "../lower/structure.ts";
import { chunkData, type ChunkInputs } from "./chunk-data.ts";
import { planOf } from "./loop-plan.ts";

const inputsOf = (values: Parameters<typeof memoryEvents>[0]): ChunkInputs => ({
  source: memoryEvents(values),
  interpreter: new graph.Interpreter(),
});
const dataOf = (inputs: ChunkInputs, node: graph.Node): ReturnType<typeof chunkData> => {
  const fills = [{ inputs: [node], flatten: false }];
  const structure = structureOf(fills);
  return chunkData(planOf(lowerFills(fills, structure)), structure, inputs);
};

test("columns, literals and what is one value for all events", () => {
  const inputs = inputsOf({ x: fromIter([[1.5, 2], [3]]), y: fromIter([4, 6]) });
  const [x, y] = [columnOf<number[]>(inputs.source, "x"), columnOf<number>(inputs.source, "y")];
  const data = dataOf(inputs, graph.nodeOf(x.mul(0.5).add(y.sub(mean(y)))))!;
  assert.deepEqual(data.rows, [2]);
  assert.deepEqual(new Set(data.columns.map((column) => [...column].join())), new Set(["0,2,3", "1.5,2,3", "4,6"]));
  assert.deepEqual(new Set(data.literals), new Set([0.5, 5]));
});

test("lists that do not fit are no data", () => {
  const inputs = inputsOf({ x: fromIter([[1.5, 2], [3]]), z: fromIter([[1], [2, 3]]), w: fromIter([[1, 2], [3]]) });
  const [x, z, w] = ["x", "z", "w"].map((name) => columnOf<number[]>(inputs.source, name)) as [never, never, never];
  const sum = (a: ReturnType<typeof columnOf<number[]>>, b: typeof a): graph.Node => graph.nodeOf(a.add(b));
  assert.equal(dataOf(inputs, sum(x, z)), null);
  assert.notEqual(dataOf(inputs, sum(x, w)), null);
});
