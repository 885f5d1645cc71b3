import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../../awkward/index.ts";
import { Hist, stagedOf } from "../../hist/index.ts";
import { LazyEvents } from "../../nanoevents/index.ts";
import { memoryEvents } from "../../../test/data/memory-events.ts";
import { evaluatePlan } from "../evaluate/evaluate-plan.ts";
import { settleOutput } from "../evaluate/settle-output.ts";
import { constantOf, planStage, type StageResult } from "./stage.ts";

const memory = memoryEvents({ x: ak.fromIter([1, 2]) });
const lazy = new LazyEvents({ ...memory, length: null, partitions: [], dataset: null });
const x = ak.columnOf<number>(lazy, "x");

test("what is done once is done with the first partition", () => {
  const hist = Hist.new
    .integer(0, 5, { name: "x" })
    .double()
    .fill({ x: [4] })
    .fill({ x })
    .fill({ x: 3 });
  const stage = planStage({ hists: [stagedOf(hist)!], arrays: [], aggregates: [] }, lazy, new Map());
  const run = (which: "first" | "others"): StageResult => settleOutput(evaluatePlan(stage[which], memory), memory) as StageResult;
  assert.deepEqual(run("first").hists[0]!.values().toList(), [0, 1, 1, 1, 1]);
  assert.deepEqual(run("others").hists[0]!.values().toList(), [0, 1, 1, 0, 0]);
  assert.deepEqual(stage.merge(run("first"), run("others")).hists[0]!.values().toList(), [0, 2, 2, 1, 1]);
});

test("arrays are collected, values of all events merged", () => {
  const sum = ak.graph.operandNode(ak.sum(x, { axis: 0 }));
  const stage = planStage({ hists: [], arrays: [ak.graph.nodeOf(x)], aggregates: [sum] }, lazy, new Map());
  const run = (): StageResult => settleOutput(evaluatePlan(stage.others, memory), memory) as StageResult;
  const merged = stage.merge(run(), run());
  assert.deepEqual(merged.arrays[0]!.map((piece) => ak.toList(piece as ak.Expr<number>)), [[1, 2], [1, 2]]); // prettier-ignore
  assert.deepEqual(merged.parts, [[6]]);
});

test("a computed value stands for the reduction, with its form", () => {
  const mean = ak.graph.operandNode(ak.mean(x));
  const centred = ak.graph.nodeOf(x.sub(ak.mean(x)));
  const stage = planStage({ hists: [], arrays: [centred], aggregates: [] }, lazy, new Map([[mean, constantOf(mean, 10)]]));
  const { arrays } = settleOutput(evaluatePlan(stage.first, memory), memory) as StageResult;
  assert.deepEqual(ak.toList(arrays[0]![0] as ak.Expr<number>), [-9, -8]);
  const none = ak.graph.operandNode(ak.max(x, { axis: 0, maskIdentity: true }));
  assert.deepEqual(ak.layoutToList(new ak.graph.Interpreter().get(constantOf(none, null))), [null]);
});
