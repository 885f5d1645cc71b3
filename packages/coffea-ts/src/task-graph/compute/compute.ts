import { type Expr, graph, layoutToList, type Scalar, type Untyped } from "../../awkward/index.ts";
import { checkOptions, CoffeaError, shortText } from "../../base/index.ts";
import { type Executor, FuturesExecutor, IterativeExecutor, type ProgressListener } from "../../executor/index.ts";
import type { Hist, StagedHist } from "../../hist/index.ts";
import { LazyEvents } from "../../nanoevents/index.ts";
import { TaskGraph } from "../graph/task-graph.ts";
import { LazyReport, type ReadReport } from "../report/read-report.ts";
import { mapOutput, Replacement } from "../trace/map-output.ts";
import { type OutputPlan, planOutput } from "../trace/output-plan.ts";
import { Placeholder } from "../trace/placeholder.ts";
import { computeSource, sourceOfFill, type SourceResults, type SourceTargets } from "./compute-source.ts";

/** How lazy results are computed. */
export interface ComputeOptions {
  /** `"sync"`, one partition after the other in this thread (the default), or `"threads"`, in worker threads. */
  readonly scheduler?: "sync" | "threads";
  /** Number of worker threads. Default: one for each core. */
  readonly workers?: number;
  readonly onProgress?: ProgressListener;
}

/** The type of a lazy result when it is computed: values in place of values of all events; histograms and arrays have the same type, with their data. */
export type Computed<T> =
  T extends LazyReport ? ReadReport
  : T extends TaskGraph ? Untyped
  // Before anything that has a member "value" and is no value of all events.
  : T extends { readonly [key: string]: unknown } ? { -readonly [K in keyof T]: Computed<T[K]> }
  : T extends Scalar<infer V> ? V
  : T extends Hist | Expr<unknown> ? T
  : T extends ReadonlyMap<infer K, infer V> ? Map<K, Computed<V>>
  : T extends ReadonlySet<infer V> ? Set<Computed<V>>
  : T extends readonly unknown[] ? { -readonly [K in keyof T]: Computed<T[K]> }
  : T; // prettier-ignore

/**
 * Computes lazy results in any nesting of objects, lists, maps and sets (dask: `dask.compute`): histograms with staged fills, values of all events
 * (`ak.sum(x, { axis: 0 })`), arrays. Results that share events share the pass over them, and their common parts. Everything else stays as it is, and so do the
 * lazy results themselves: computing them again gives the same.
 *
 * Partitions are computed one by one and their results added in their order (along the tree of `fanIn`, for a task graph that was optimised with one), whoever ends first, so that the bits do not depend on the scheduler. They are those of a
 * `Runner` over the same chunks; with one partition, those of virtual events. Sums of floating-point numbers over several partitions are sums of the partitions' sums.
 *
 * With a `readReport` among the results, what cannot be read counts as no events, and the records of all reads stand in place of the report.
 *
 * @throws `ChunkFailed` with the partition and the user's line for what goes wrong in an operation; the file's own error (`FileNotFound`, `BranchNotFound`, …) for what goes wrong before;
 * `NotSupported` for an operation that goes from one event to others (`ak.sort(x, { axis: 0 })`) where there are several partitions, and for a file whose branch is of another type than that of the first file;
 * with threads, `NotTraceable` for functions (`ak.map`).
 */
export async function compute<const T>(results: T, options: ComputeOptions = {}): Promise<Computed<T>> {
  checkOptions(options, { scheduler: "string", workers: "number", onProgress: "function" }, "compute");
  const plan = planOutput(results instanceof TaskGraph ? results.outputs : results);
  const computed = new Map<LazyEvents, SourceResults>();
  const how = { executor: withProgress(executorOf(options), options), fanIn: results instanceof TaskGraph ? results.fanIn : null };
  for (const [source, targets] of targetsOf(plan)) computed.set(source, await computeSource(source, targets, how));
  return finish(plan, computed) as Computed<T>;
}

/** Workers that stay warm for the next call, by their number. */
const pools = new Map<number | undefined, FuturesExecutor>();

function threads(workers: number | undefined): FuturesExecutor {
  let pool = pools.get(workers);
  if (pool === undefined)
    pools.set(workers, (pool = new FuturesExecutor({ status: false, ...(workers === undefined ? {} : { workers }) })));
  return pool;
}

function executorOf({ scheduler = "sync", workers }: ComputeOptions): Executor {
  switch (scheduler) {
    case "sync":
      return new IterativeExecutor({ status: false });
    case "threads":
      return threads(workers);
    default:
      throw new CoffeaError("BadArgument", `The scheduler is ${shortText(scheduler)}; it is "sync" or "threads".`);
  }
}

function withProgress(executor: Executor, { onProgress }: ComputeOptions): Executor {
  if (onProgress === undefined) return executor;
  return { retries: executor.retries, execute: (job) => executor.execute({ ...job, onProgress }) };
}

/** What is wanted of each set of lazy events. Fills of plain values go with the first events that fill the histogram. */
function targetsOf(plan: OutputPlan): ReadonlyMap<LazyEvents, SourceTargets> {
  const bySource = new Map<LazyEvents, { hists: Map<number, StagedHist>; arrays: graph.Node[]; scalars: graph.Node[] }>();
  const targets = (source: unknown): { hists: Map<number, StagedHist>; arrays: graph.Node[]; scalars: graph.Node[] } => {
    if (!(source instanceof LazyEvents)) throw noData(source);
    let found = bySource.get(source);
    if (found === undefined) bySource.set(source, (found = { hists: new Map(), arrays: [], scalars: [] }));
    return found;
  };
  for (const [index, staged] of plan.hists.entries()) {
    const sources = new Set(staged.fills.map(sourceOfFill).filter((source) => source !== null));
    for (const [place, source] of [...sources].entries()) {
      const fills = staged.fills.filter((fill) => sourceOfFill(fill) === source || (place === 0 && sourceOfFill(fill) === null));
      const { state, text } = place === 0 ? staged : emptyParts(staged);
      targets(source).hists.set(index, { state, text, fills });
    }
  }
  mapOutput(plan.template, (value) => {
    if (value instanceof LazyReport) targets(value.source);
    return undefined;
  });
  for (const node of plan.arrays) if (isLazy(node)) targets(node.source).arrays.push(node);
  for (const node of plan.scalars) if (isLazy(node)) targets(node.source).scalars.push(node);
  return bySource;
}

function emptyParts({ state, text }: StagedHist): Pick<StagedHist, "state" | "text"> {
  return { state: { axes: state.axes, storage: state.storage.empty() }, text };
}

function isLazy({ source }: graph.Node): boolean {
  return source?.isSymbolic === true;
}

function noData(source: unknown): CoffeaError {
  return new CoffeaError(
    "NeedsData",
    `compute was given results of ${(source as { description: string }).description}, of which there is only a description and no file. ` +
      'Events that can be computed are those of NanoEventsFactory.fromRoot(files, { mode: "dask" }).',
  );
}

function finish(plan: OutputPlan, computed: ReadonlyMap<LazyEvents, SourceResults>): unknown {
  const all = [...computed.values()];
  return mapOutput(plan.template, (place) => {
    if (place instanceof LazyReport) return new Replacement(computed.get(place.source)!.records);
    if (!(place instanceof Placeholder)) return undefined;
    if (place.kind === "hist") {
      const parts = all.flatMap(({ hists }) => hists.get(place.index) ?? []);
      return parts.reduce((sum, part) => sum.add(part));
    }
    const node = (place.kind === "array" ? plan.arrays : plan.scalars)[place.index]!;
    const results = node.source instanceof LazyEvents ? computed.get(node.source) : undefined;
    if (place.kind === "array") return new Replacement(results === undefined ? graph.handleOf(node) : results.arrays.get(node));
    return new Replacement(scalarValue(node, results));
  });
}

/** A value of all events: merged from its parts, or computed from such values. */
function scalarValue(node: graph.Node, results: SourceResults | undefined): unknown {
  if (results?.values.has(node) === true) return results.values.get(node);
  const known = results === undefined ? node : new graph.Rebinder(node.source!, results.constants).get(node);
  return layoutToList(new graph.Interpreter().get(known))[0];
}
