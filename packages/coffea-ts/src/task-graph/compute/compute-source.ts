import { type EventSource, fromLayout, graph, isArray, joinLayouts, sourceOf, toLayout, type Expr } from "../../awkward/index.ts";
import { isCoffeaError } from "../../base/index.ts";
import type { Executor } from "../../executor/index.ts";
import type { Hist, StagedFill, StagedHist } from "../../hist/index.ts";
import { FilePool, type LazyEvents, type Partition } from "../../nanoevents/index.ts";
import { evaluatePlan } from "../evaluate/evaluate-plan.ts";
import { settleOutput } from "../evaluate/settle-output.ts";
import { failedStep, joinedSteps, type StepReport } from "../report/step-report.ts";
import { TreeMerge } from "../optimize/merge-tree.ts";
import { columnNames, necessaryBuffers } from "../trace/necessary-buffers.ts";
import { nodesOfPlan } from "../trace/output-plan.ts";
import { Rounds } from "./aggregates.ts";
import { assertPartitionWise } from "./partition-wise.ts";
import { emptyEvents } from "./empty-events.ts";
import { shipPartitions } from "./ship-partitions.ts";
import { causeOfFailure, runPartition } from "./run-partition.ts";
import { constantOf, planStage, type Stage, type StageResult, type StageTargets } from "./stage.ts";

/** What is to be computed from one set of lazy events. Histograms by their position in the plan of the whole output. */
export interface SourceTargets {
  readonly hists: ReadonlyMap<number, StagedHist>;
  readonly arrays: readonly graph.Node[];
  readonly scalars: readonly graph.Node[];
}

/** The results for one set of lazy events. */
export interface SourceResults {
  readonly hists: ReadonlyMap<number, Hist>;
  readonly arrays: ReadonlyMap<graph.Node, unknown>;
  /** Values of all events that others are computed from, as operands. */
  readonly constants: ReadonlyMap<graph.Node, graph.Node>;
  readonly values: ReadonlyMap<graph.Node, unknown>;
  /** What became of each partition; empty where no report is wanted. */
  readonly records: readonly StepReport[];
}

/** Who computes partitions, and how many results are added at once; null for all of them, one after the other. */
export interface HowToCompute {
  readonly executor: Executor;
  readonly fanIn: number | null;
}

/** Computes everything that is wanted of one set of lazy events, in as few rounds over its partitions as there can be: one, unless arrays use values of all events. */
export async function computeSource(source: LazyEvents, targets: SourceTargets, how: HowToCompute): Promise<SourceResults> {
  const fills = [...targets.hists].map(([index, hist]) => ({ index, hist, nodes: hist.fills.flatMap(nodesOfFill) }));
  const arrays = [...fills.flatMap(({ nodes }) => nodes), ...targets.arrays];
  if (source.partitions.length > 1) assertPartitionWise([...arrays, ...targets.scalars]);
  const rounds = new Rounds([...arrays, ...targets.scalars]);
  const results = {
    hists: new Map<number, Hist>(),
    arrays: new Map<graph.Node, unknown>(),
    constants: new Map<graph.Node, graph.Node>(),
    values: new Map<graph.Node, unknown>(),
    records: [] as StepReport[],
  };
  const last = Math.max(0, ...arrays.map((node) => rounds.of(node)), ...rounds.aggregates.map((node) => rounds.of(node)));
  for (let round = 0; round <= last; round++) {
    const now = {
      fills: fills.filter(({ nodes }) => Math.max(0, ...nodes.map((node) => rounds.of(node))) === round),
      arrays: targets.arrays.filter((node) => rounds.of(node) === round),
      aggregates: rounds.aggregates.filter((node) => rounds.of(node) === round),
    };
    const wanted = { hists: now.fills.map(({ hist }) => hist), arrays: now.arrays, aggregates: now.aggregates };
    const merged = await runStage(source, wanted, results.constants, how);
    results.records = joinedRecords(results.records, merged.records ?? []);
    for (const [i, { index }] of now.fills.entries()) results.hists.set(index, merged.hists[i]!);
    for (const [i, node] of now.arrays.entries()) results.arrays.set(node, joined(merged.arrays[i]!, node));
    for (const [i, node] of now.aggregates.entries()) {
      const value = merged.parts[i]![0];
      results.values.set(node, value);
      results.constants.set(node, constantOf(node, value));
    }
  }
  return results;
}

function joined(pieces: readonly unknown[], { form }: graph.Node): unknown {
  return pieces.length === 1 ? pieces[0] : fromLayout(joinLayouts(pieces.map((piece) => toLayout(piece as Expr<unknown>))), form);
}

/** Records of all partitions after another round. */
function joinedRecords(before: readonly StepReport[], now: readonly StepReport[]): StepReport[] {
  return now.map((record, i) => (before[i] === undefined ? record : joinedSteps(before[i], record)));
}

/** One round over all partitions. */
async function runStage(
  source: LazyEvents,
  targets: StageTargets,
  constants: ReadonlyMap<graph.Node, graph.Node>,
  { executor, fanIn }: HowToCompute,
): Promise<StageResult> {
  const stage = planStage(targets, source, constants);
  const columns = neededColumns(stage, source);
  const pool = new FilePool();
  const first = source.partitions[0]!;
  try {
    const merged = await executor.execute<Partition, StageResult | TreeMerge<StageResult>>({
      tasks: source.partitions,
      initial: new TreeMerge<StageResult>(source.partitions.length, fanIn, (a, b) => stage.merge(a, b)),
      run: (partition) => {
        const { dataset, tolerated } = source;
        const evaluate = (events: EventSource): unknown => evaluatePlan(partition === first ? stage.first : stage.others, events);
        return runPartition(partition, { evaluate, columns, pool, dataset, withRecords: tolerated !== null });
      },
      recover: (partition, error) => {
        if (source.tolerated === null || !isCoffeaError(error, ...source.tolerated)) throw error;
        const events = emptyEvents(source);
        const result = settleOutput(evaluatePlan(partition === first ? stage.first : stage.others, events), events) as StageResult;
        return { ...result, records: [failedStep(partition, causeOfFailure(error))] };
      },
      remote: shipPartitions(stage, source, columns),
      merge: (tree, next) => {
        (tree as TreeMerge<StageResult>).push(next as StageResult);
        return tree;
      },
      group: ({ file }) => file,
      weight: ({ start, stop }) => (start === null || stop === null ? 0 : stop - start),
      desc: "Computing",
      unit: "partition",
    });
    return (merged as TreeMerge<StageResult>).result()!;
  } finally {
    await pool.closeAll();
  }
}

function neededColumns(stage: Stage, source: LazyEvents): readonly string[] {
  const nodes = nodesOfPlan(stage.first).filter((node) => node.source === source);
  return columnNames(necessaryBuffers(nodes, source));
}

function nodesOfFill({ inputs }: StagedFill): graph.Node[] {
  return inputs.filter(isArray).map((input) => graph.nodeOf(input));
}

/** The lazy events that a fill is computed from; null for a fill of plain values. */
export function sourceOfFill({ inputs }: StagedFill): LazyEvents | null {
  for (const input of inputs) {
    const source = isArray(input) ? sourceOf(input) : null;
    if (source?.isSymbolic === true) return source as LazyEvents;
  }
  return null;
}
