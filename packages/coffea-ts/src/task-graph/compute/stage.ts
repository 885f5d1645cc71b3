import { fromIter, graph, isArray, sourceOf } from "../../awkward/index.ts";
import { copyOfHist, emptyHistLike, fillStaged, type Hist, type StagedFill, type StagedHist } from "../../hist/index.ts";
import type { LazyEvents } from "../../nanoevents/index.ts";
import { type OutputPlan, planOutput } from "../trace/output-plan.ts";
import type { StepReport } from "../report/step-report.ts";
import { type PartsOfValue, partsOfValue } from "./merge-parts.ts";

/** What one round over all partitions computes. */
export interface StageTargets {
  /** Histograms, each with the fills that this round does. */
  readonly hists: readonly StagedHist[];
  readonly arrays: readonly graph.Node[];
  /** Values of all events that are merged from parts. */
  readonly aggregates: readonly graph.Node[];
}

/** What a partition gives, or several put together. */
export interface StageResult {
  readonly hists: Hist[];
  /** For each array its pieces in the order of the partitions. */
  readonly arrays: unknown[][];
  /** For each value of all events its parts. */
  readonly parts: (readonly unknown[])[];
  /** What became of each partition, where a report is wanted. */
  readonly records?: StepReport[];
}

/** A round as plans: the first partition also does what is done once, contents from before and fills without events. */
export interface Stage {
  readonly first: OutputPlan;
  readonly others: OutputPlan;
  merge(a: StageResult, b: StageResult): StageResult;
}

/** The plans of a round. `constants` are the values of all events that earlier rounds have computed. */
export function planStage(
  { hists, arrays, aggregates }: StageTargets,
  source: LazyEvents,
  constants: ReadonlyMap<graph.Node, graph.Node>,
): Stage {
  const rebinder = new graph.Rebinder(source, constants);
  const handle = (node: graph.Node): object => graph.handleOf(constants.size === 0 ? node : rebinder.get(node));
  const parts = aggregates.map(partsOfValue);
  const rest = {
    arrays: arrays.map((node) => [handle(node)]),
    parts: parts.map(({ nodes }) => nodes.map(handle)),
  };
  const filled = (start: Hist, fills: readonly StagedFill[]): Hist => {
    for (const fill of fills)
      fillStaged(start, { ...fill, inputs: fill.inputs.map((input) => (isArray(input) ? handle(graph.nodeOf(input)) : input)) });
    return start;
  };
  const others = hists.map((staged) =>
    filled(
      emptyHistLike(staged),
      staged.fills.filter((fill) => isOf(fill, source)),
    ),
  );
  const first = hists.map((staged) => filled(copyOfHist(staged), staged.fills));
  return {
    first: planOutput({ hists: first, ...rest }),
    others: planOutput({ hists: others, ...rest }),
    merge: (a, b) => mergeResults(a, b, parts),
  };
}

/** Whether a fill is computed from these events. */
export function isOf({ inputs }: StagedFill, source: LazyEvents): boolean {
  return inputs.some((input) => isArray(input) && sourceOf(input) === source);
}

function mergeResults(a: StageResult, b: StageResult, parts: readonly PartsOfValue[]): StageResult {
  a.records?.push(...(b.records ?? []));
  for (const [i, pieces] of b.arrays.entries()) a.arrays[i]!.push(...pieces);
  return {
    hists: a.hists.map((hist, i) => hist.add(b.hists[i]!)),
    arrays: a.arrays,
    ...(a.records === undefined ? {} : { records: a.records }),
    parts: a.parts.map((part, i) => parts[i]!.merge(part, b.parts[i]!)),
  };
}

/** A value of all events as an operand of arrays: a node of one value, of the same form. */
export function constantOf(node: graph.Node, value: unknown): graph.Node {
  const array = graph.nodeOf(fromIter([value], { type: node.form }));
  return graph.intern({
    kind: "reduce",
    op: "max",
    axis: null,
    keepdims: false,
    maskIdentity: node.form.kind === "option",
    inputs: [array],
    form: node.form,
  });
}
