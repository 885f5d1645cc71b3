/**
 * Analyses as plans: `trace` gives what a `process` does with its events as plain data, and `evaluateTraced` does the same on other events, in another thread or program.
 *
 * ```ts
 * import * as ak from "coffea-ts/awkward";
 * import { NanoEventsFactory } from "coffea-ts/nanoevents";
 * import { compute, trace } from "coffea-ts/task-graph";
 *
 * const factory = await NanoEventsFactory.fromRoot({ "nano_dimuon.root": "Events" });
 * const traced = await trace((events) => ({ muons: ak.sum(events.nMuon, { axis: 0 }) }), factory.plan);
 * console.log(traced.columns); // ["nMuon"]
 * ```
 *
 * Events of mode `"dask"` give lazy results, which `compute` computes:
 *
 * ```ts
 * const lazy = await NanoEventsFactory.fromRoot(["a.root:Events", "b.root:Events"], { mode: "dask" });
 * const events = lazy.events<{ Muon_pt: number[] }>();
 * const { muons } = await compute({ muons: ak.count(events.Muon_pt, { axis: null }) }, { scheduler: "threads", workers: 2 });
 * ```
 *
 * Lazy results are a task graph: `taskGraph` counts its layers and tasks, `optimize` gives what is run, and `visualize` draws it.
 *
 * @module
 */
export { compute } from "./compute/compute.ts";
export type { Computed, ComputeOptions } from "./compute/compute.ts";
export { necessaryBuffers, necessaryColumns } from "./compute/necessary-columns.ts";
export { fromPythonRepr, pythonRepr } from "./report/python-repr.ts";
export { LazyReport, readReport } from "./report/read-report.ts";
export type { ReadReport } from "./report/read-report.ts";
export type { StepReport } from "./report/step-report.ts";
export { runDeferred } from "../loop/index.ts";
export { evaluateTraced } from "./evaluate/evaluate-traced.ts";
export { explainTraced } from "./trace/explain-traced.ts";
export { countLater } from "./trace/count-later.ts";
export { nodesOfPlan, planOutput } from "./trace/output-plan.ts";
export type { OutputPlan } from "./trace/output-plan.ts";
export { Placeholder } from "./trace/placeholder.ts";
export type { PlaceholderKind } from "./trace/placeholder.ts";
export { trace } from "./trace/trace.ts";
export type { Traceable } from "./trace/trace.ts";
export type { OutputTemplate, Traced, TracedFill, TracedHist } from "./trace/traced.ts";
export { taskGraph } from "./graph/to-task-graph.ts";
export { TaskGraph } from "./graph/task-graph.ts";
export type { DatasetGraph, GraphPartition, TaskCounts } from "./graph/task-graph.ts";
export type { Layer, LayerKind } from "./graph/layer.ts";
export type { LayerOutput } from "./graph/build-layers.ts";
export { optimize } from "./optimize/optimize.ts";
export type { OptimizeOptions } from "./optimize/optimize.ts";
export { TreeMerge } from "./optimize/merge-tree.ts";
export { visualize } from "./visualize/visualize.ts";
export type { PictureFormat, VisualizeOptions } from "./visualize/visualize.ts";
export type { RankDirection } from "./visualize/drawing.ts";
export { TaskGraphPicture } from "./visualize/picture.ts";
