import { CoffeaError, isCoffeaError } from "../base/index.ts";
import type { FilePool } from "../nanoevents/index.ts";
import { accumulate } from "./accumulate.ts";
import { maySkip, reasonOf } from "./bad-files.ts";
import { chunkFailed } from "./chunk-failed.ts";
import { ChunkProgress } from "./chunk-progress.ts";
import { ChunkWork } from "./chunk-work.ts";
import { openLoopCache } from "./loop-cache.ts";
import { addMetrics, type ChunkMetrics, noMetrics } from "./metrics.ts";
import type { ChunkOutput } from "./process-chunk.ts";
import type { ProcessorLike } from "./processor.ts";
import { shipChunks } from "./remote/ship-chunks.ts";
import type { SkippedItem } from "./report.ts";
import type { RunnerSetup } from "./runner-options.ts";
import type { WorkItem } from "./work-item.ts";

/** What a run needs beside its options. */
export interface RunContext {
  readonly setup: RunnerSetup;
  readonly pool: FilePool;
  readonly signal: AbortSignal | null;
  /** What the chunks' results are added to; it changes. */
  readonly initial: MergedChunks;
  /** Told about the sum after each chunk; it may look, and keep nothing. */
  readonly onMerged?: (sum: MergedChunks) => void;
  /** Awaited before each chunk that runs on this thread. */
  readonly beforeChunk?: () => Promise<void> | undefined;
}

/** Results of some chunks, put together. */
export interface MergedChunks {
  /** Undefined when all of them were skipped. */
  out: unknown;
  /** Whether `out` is this run's own object, or still what `process` returned. */
  owned: boolean;
  metrics: ChunkMetrics;
  readonly processed: WorkItem[];
  readonly skipped: SkippedItem[];
  /** Time spent in adding up, in seconds. */
  mergeTime: number;
}

/** No chunks yet. */
export function noneMerged(): MergedChunks {
  return { out: undefined, owned: false, metrics: noMetrics, processed: [], skipped: [], mergeTime: 0 };
}

function ofOne({ out, metrics }: ChunkOutput, item: WorkItem): MergedChunks {
  return { ...noneMerged(), out, metrics, processed: [item] };
}

/** Processes the chunks through the executor, in order, and adds their results to `context.initial`. */
export async function runChunks(items: readonly WorkItem[], processor: ProcessorLike, context: RunContext): Promise<MergedChunks> {
  const { setup, pool, signal, initial } = context;
  const progress = setup.onProgress === null ? null : new ChunkProgress(setup.onProgress, initial);
  const { schema, mode, evaluator, loopCache, executor } = setup;
  const loops = openLoopCache(loopCache);
  const work = new ChunkWork({ processor, pool, schema, mode, evaluator, loops, worker: "main", transport: "here" });
  const merged = await executor.execute<WorkItem, MergedChunks>({
    tasks: items,
    initial,
    run: async (item) => {
      await context.beforeChunk?.();
      return ofOne(await work.run(item), item);
    },
    // What came from a worker belongs to nobody else.
    ...(executor.isRemote === true
      ? {
          remote: shipChunks(processor, { schema, mode, evaluator, loopCache, pool }, (output, item) => ({
            ...ofOne(output, item),
            owned: true,
          })),
        }
      : {}),
    ahead: (item) => work.ahead(item),
    merge: (sum, next) => {
      mergeChunks(sum, next);
      progress?.onMerged(sum);
      context.onMerged?.(sum);
      return sum;
    },
    recover: (item, error, attempts) => {
      // A worker that ended says nothing of the chunk.
      const failure = isCoffeaError(error, "WorkerDied") ? chunkFailed(item, error) : error;
      if (!maySkip(failure, setup.skipbadfiles) && executor.recoverable !== true) throw failure;
      return { ...noneMerged(), skipped: [skippedChunk(item, failure, attempts)] };
    },
    group: (item) => item.filename,
    weight: (item) => item.entrystop - item.entrystart,
    weightUnit: "events",
    desc: "Processing",
    unit: "chunk",
    ...(progress === null ? {} : { onProgress: progress.onProgress }),
    ...(signal === null ? {} : { signal }),
  });
  progress?.onMerged(initial);
  return merged ?? initial;
}

/** Adds `next` to `sum`, which changes. */
function mergeChunks(sum: MergedChunks, next: MergedChunks): void {
  const start = performance.now();
  if (sum.out === undefined) {
    sum.out = next.out;
    sum.owned = next.owned;
  } else if (next.out !== undefined) {
    sum.out = sum.owned ? accumulate([next.out], sum.out) : accumulate([sum.out, next.out]);
    sum.owned = true;
  }
  sum.metrics = addMetrics(sum.metrics, next.metrics);
  sum.processed.push(...next.processed);
  sum.skipped.push(...next.skipped);
  sum.mergeTime += (performance.now() - start) / 1000;
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
