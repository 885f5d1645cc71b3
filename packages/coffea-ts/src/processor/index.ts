/**
 * Runs an analysis over many files. A `Processor` turns the events of one chunk into an output; a `Runner` cuts a fileset into chunks, runs them through an
 * executor and merges the outputs by the rules of `accumulate`. Every file or chunk that is left out stands in the report, with its reason.
 *
 * ```ts
 * import * as ak from "coffea-ts/awkward";
 * import { IterativeExecutor, type NanoEvents, Runner } from "coffea-ts/processor";
 *
 * const process = (events: NanoEvents<{ nMuon: number }>) => ({ [events.metadata.dataset]: { entries: events.length, muons: ak.sum(events.nMuon, { axis: 0 }) } });
 * const run = new Runner({ executor: new IterativeExecutor(), savemetrics: true });
 * const [out, metrics] = await run({ DoubleMuon: ["nano_dimuon.root"] }, { processorInstance: process, treename: "Events" });
 * console.log(out, metrics.bytesread);
 * ```
 *
 * @module
 */
export { pack, registerPackable, unpack } from "../base/index.ts";
export type { Packable, Packed } from "../base/index.ts";
export { FuturesExecutor, IterativeExecutor } from "../executor/index.ts";
export type { Executor, ExecutorOptions, FuturesOptions, Progress, ProgressListener } from "../executor/index.ts";
export type { Metadata, NanoEvents } from "../nanoevents/index.ts";
export { accumulate } from "./accumulate.ts";
export { ColumnAccumulator, columnAccumulator } from "./accumulators/column-accumulator.ts";
export type { Column } from "./accumulators/column-accumulator.ts";
export { defaultdictAccumulator, dictAccumulator, listAccumulator, setAccumulator } from "./accumulators/plain-accumulators.ts";
export { ValueAccumulator, valueAccumulator } from "./accumulators/value-accumulator.ts";
export type { SkipBadFiles } from "./bad-files.ts";
export type { Checkpointer } from "./checkpoints/checkpointer.ts";
export { SimpleCheckpointer } from "./checkpoints/simple-checkpointer.ts";
export type { SimpleCheckpointerOptions } from "./checkpoints/simple-checkpointer.ts";
export { alignedRanges, chunkRanges } from "./chunk-ranges.ts";
export type { EntryRange } from "./chunk-ranges.ts";
export { badFileCodes, parseFileset, readFileset, reservedMetadata } from "../fileset/index.ts";
export type { DatasetSpec, FileRef, FilesByPath, Fileset, FilesetFile, FileSpec, Step } from "../fileset/index.ts";
export type { InterpretedPart, LoopExplanation } from "../loop/index.ts";
export type { ColumnPlan, DatasetPlan, JobEstimate, JobPlan } from "./job-plan/job-plan.ts";
export type { BranchBytes, Metrics, Times, WorkerMetrics } from "./metrics.ts";
export { processorAddress, setProcessorAddress } from "./processor-address.ts";
export type { ProcessorAddress } from "./processor-address.ts";
export { serveWorker } from "./remote/serve-worker.ts";
export { fromModule } from "./remote/from-module.ts";
export type { FromModuleOptions } from "./remote/from-module.ts";
export type { FileFacts } from "./file-facts.ts";
export { openMetadataCache } from "./metadata-cache.ts";
export { preprocessFiles } from "./preprocess.ts";
export type { FoundFile } from "./preprocess.ts";
export type { LoopCacheOption } from "./loop-cache.ts";
export type { MetadataCache, MetadataCacheOption } from "./metadata-cache.ts";
export { callProcess } from "./processor.ts";
export { partialResult } from "./partial-result.ts";
export type { OutputOf, Processed, ProcessFunction, Processor, ProcessorLike } from "./processor.ts";
export type { DatasetReport, RunReport, SkippedItem } from "./report.ts";
export type { RunInput } from "./plan-run.ts";
export { Err, Ok } from "./result.ts";
export type { Result } from "./result.ts";
export type { RunResult } from "./run-all.ts";
export type { PartialRun, RunOptions } from "./run-options.ts";
export { Runner } from "./runner.ts";
export type { RunnerOptions } from "./runner-options.ts";
export type { WorkItem } from "./work-item.ts";
