import { CoffeaError } from "../base/index.ts";
import type { FilePool } from "../nanoevents/index.ts";
import { accumulate } from "./accumulate.ts";
import { maySkip, reasonOf } from "./bad-files.ts";
import { addMetrics, type ChunkMetrics } from "./metrics.ts";
import { processChunk } from "./process-chunk.ts";
import type { ProcessorLike } from "./processor.ts";
import type { SkippedItem } from "./report.ts";
import type { RunnerSetup } from "./runner-options.ts";
import type { WorkItem } from "./work-item.ts";

/** What a run needs beside its options. */
export interface RunContext {
  readonly setup: RunnerSetup;
  readonly pool: FilePool;
  readonly signal: AbortSignal | null;
}

/** Results of some chunks, put together. */
export interface MergedChunks {
  /** Undefined when all of them were skipped. */
  readonly out: unknown;
  /** Whether `out` is this run's own object, or still what `process` returned. */
  readonly owned: boolean;
  readonly metrics: ChunkMetrics | null;
  readonly processed: readonly WorkItem[];
  readonly skipped: readonly SkippedItem[];
}

/** Processes the chunks through the executor; undefined when there are none. */
export function runChunks(items: readonly WorkItem[], processor: ProcessorLike, context: RunContext): Promise<MergedChunks | undefined> {
  const { setup, pool, signal } = context;
  const chunkSetup = { processor, pool, schema: setup.schema, mode: setup.mode };
  return setup.executor.execute<WorkItem, MergedChunks>({
    tasks: items,
    run: async (item) => {
      const { out, metrics } = await processChunk(item, chunkSetup);
      return { out, owned: false, metrics, processed: [item], skipped: [] };
    },
    merge: mergeChunks,
    recover: (item, error, attempts) => {
      if (!maySkip(error, setup.skipbadfiles)) throw error;
      return { out: undefined, owned: false, metrics: null, processed: [], skipped: [skippedChunk(item, error, attempts)] };
    },
    weight: (item) => item.entrystop - item.entrystart,
    weightUnit: "events",
    desc: "Processing",
    unit: "chunk",
    ...(setup.onProgress === null ? {} : { onProgress: setup.onProgress }),
    ...(signal === null ? {} : { signal }),
  });
}

function mergeChunks(a: MergedChunks, b: MergedChunks): MergedChunks {
  return {
    ...mergeOutputs(a, b),
    metrics: a.metrics === null ? b.metrics : b.metrics === null ? a.metrics : addMetrics(a.metrics, b.metrics),
    processed: [...a.processed, ...b.processed],
    skipped: [...a.skipped, ...b.skipped],
  };
}

function mergeOutputs(a: MergedChunks, b: MergedChunks): { out: unknown; owned: boolean } {
  if (a.out === undefined) return { out: b.out, owned: b.owned };
  if (b.out === undefined) return { out: a.out, owned: a.owned };
  const out = a.owned ? accumulate([b.out], a.out) : accumulate([a.out, b.out]);
  return { out, owned: true };
}

function skippedChunk(item: WorkItem, error: unknown, attempts: number): SkippedItem {
  const { dataset, filename, treename, entrystart, entrystop } = item;
  return { dataset, filename, treename, entrystart, entrystop, entries: entrystop - entrystart, ...reasonOf(error), attempts };
}

/** The error of a run in which nothing could be processed, with the reason of each file. */
export function noChunks(skipped: readonly SkippedItem[]): CoffeaError {
  const listed = 10;
  const reasons = skipped.slice(0, listed).map(({ dataset, filename, reason }) => `${filename} (dataset "${dataset}"): ${reason}`);
  const more = skipped.length > listed ? ` And ${skipped.length - listed} more.` : "";
  const message =
    skipped.length === 0
      ? "No chunks to process: the fileset has no files. Give each dataset at least one file."
      : `No chunks could be processed: all of them were skipped as bad (skipbadfiles). ${reasons.join(" ")}${more}`;
  return new CoffeaError("NoChunks", message, { details: { skipped } });
}
