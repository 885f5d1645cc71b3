/**
 * Columnar analysis of collider physics data: events from ROOT files as arrays of jagged columns, histograms, and the runner that takes an analysis over
 * many files. This entry has what most analyses need; each part has its own, such as `coffea-ts/awkward` for the functions on arrays.
 *
 * ```ts
 * import { Hist, Runner, type NanoEvents } from "coffea-ts";
 *
 * const run = new Runner();
 * const out = await run({ DoubleMuon: ["nano_dimuon.root"] }, { treename: "Events", processorInstance: (events: NanoEvents<{ nMuon: number }>) => {
 *   const muons = Hist.new.integer(0, 10, { name: "n" }).int64();
 *   muons.fill({ n: events.nMuon });
 *   return { muons };
 * } });
 * console.log(out.muons.values().toList());
 * ```
 *
 * @module
 */
import "./vector/index.ts";

export * as ak from "./awkward/index.ts";
export { CoffeaError, isCoffeaError } from "./base/index.ts";
export type { ErrorCode } from "./base/index.ts";
export { Hist } from "./hist/index.ts";
export { BaseSchema, NanoEventsFactory } from "./nanoevents/index.ts";
export type { Accessed, Metadata, NanoEvents } from "./nanoevents/index.ts";
export { plot1d } from "./plot/index.ts";
export { accumulate, IterativeExecutor, Runner } from "./processor/index.ts";
export type { Fileset, Metrics, Processor, RunReport, WorkItem } from "./processor/index.ts";
