/**
 * Analyses as plans: `trace` gives what a `process` does with its events as plain data, and `evaluateTraced` does the same on other events, in another thread or program.
 *
 * ```ts
 * import { NanoEventsFactory } from "coffea-ts/nanoevents";
 * import { trace } from "coffea-ts/task-graph";
 *
 * const factory = await NanoEventsFactory.fromRoot({ "nano_dimuon.root": "Events" });
 * const traced = await trace((events) => ({ muons: ak.sum(events.nMuon, { axis: 0 }) }), factory.plan);
 * console.log(traced.columns); // ["nMuon"]
 * ```
 *
 * @module
 */
export { evaluateTraced } from "./evaluate/evaluate-traced.ts";
export { nodesOfPlan, planOutput } from "./trace/output-plan.ts";
export type { OutputPlan } from "./trace/output-plan.ts";
export { Placeholder } from "./trace/placeholder.ts";
export type { PlaceholderKind } from "./trace/placeholder.ts";
export { trace } from "./trace/trace.ts";
export type { Traceable } from "./trace/trace.ts";
export type { OutputTemplate, Traced, TracedFill, TracedHist } from "./trace/traced.ts";
