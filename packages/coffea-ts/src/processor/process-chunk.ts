import { sourceOf } from "../awkward/index.ts";
import { CoffeaError } from "../base/index.ts";
import { isTransient } from "../executor/index.ts";
import { type Accessed, columnOfAccess, type EventsMode, type FilePool, NanoEventsFactory, type SchemaClass } from "../nanoevents/index.ts";
import { type EvaluatorName, type LoopStore, runDeferred, useEvaluator, useLoopStore } from "../loop/index.ts";
import { chunkFailed } from "./chunk-failed.ts";
import { finishOutput } from "./finish-output.ts";
import { type ChunkMetrics, chunkMetrics, type Transport } from "./metrics.ts";
import { callProcess, type ProcessorLike } from "./processor.ts";
import { metadataOf, type WorkItem } from "./work-item.ts";

/** What every chunk of a run needs. */
export interface ChunkSetup {
  readonly processor: ProcessorLike;
  readonly pool: FilePool;
  readonly schema: SchemaClass;
  readonly mode: EventsMode;
  /** Who computes what is filled; null for what the program is set to. */
  readonly evaluator: EvaluatorName | null;
  /** Where compiled loops are kept; null for nowhere. */
  readonly loops: LoopStore | null;
  /** Who runs the chunks, for measurements: `main`, or the name of a worker. */
  readonly worker: string;
  /** How the processor came there, for measurements. */
  readonly transport: Transport;
}

/** Time before a chunk could begin, in seconds: all of it, and the part spent waiting for bytes that were asked for ahead. */
export interface Waited {
  readonly all: number;
  readonly bytes: number;
}

/** The output of one chunk. Histograms are filled, lazy numbers are computed; nothing in it holds the chunk's columns any more. */
export interface ChunkOutput {
  readonly out: unknown;
  readonly metrics: ChunkMetrics;
}

/**
 * Opens the file of a chunk (or takes it from the pool), makes its events and runs the processor on them. `waited` says what its bytes took beforehand.
 * Rejects with the file's own error, or with `ChunkFailed`.
 */
export async function processChunk(item: WorkItem, setup: ChunkSetup, waited: Waited = { all: 0, bytes: 0 }): Promise<ChunkOutput> {
  const file = item.file ?? item.filename;
  let factory: NanoEventsFactory | null = null;
  try {
    const opened = await setup.pool.open(file);
    const { root } = opened;
    checkUuid(item, root.uuid);
    const accessLog: Accessed[] = [];
    factory = await NanoEventsFactory.fromRoot(root, {
      treepath: item.treename,
      entryStart: item.entrystart,
      entryStop: item.entrystop,
      metadata: metadataOf(item),
      schemaclass: setup.schema,
      mode: setup.mode,
      accessLog,
      memory: setup.pool.memory,
      ...(item.preload === null ? {} : { preload: item.preload }),
    });
    const start = performance.now();
    const out = await runProcessor(item, setup, factory);
    const seconds = (performance.now() - start) / 1000;
    const columns = [...new Set(accessLog.map(columnOfAccess))];
    const { worker, transport } = setup;
    return { out, metrics: chunkMetrics(opened.takeCost(), { columns, entries: factory.length, seconds, waited, worker, transport }) };
  } catch (error) {
    // What failed may be the handle itself; another attempt opens the file anew.
    if (isTransient(error)) await setup.pool.close(file);
    throw error;
  } finally {
    factory?.release();
  }
}

async function runProcessor(item: WorkItem, { processor, evaluator, loops }: ChunkSetup, factory: NanoEventsFactory): Promise<unknown> {
  const events = factory.events();
  const source = sourceOf(events);
  if (source !== null && evaluator !== null) useEvaluator(source, evaluator);
  if (source !== null && loops !== null) useLoopStore(source, loops);
  try {
    const out = await callProcess(processor, events);
    if (source !== null) runDeferred(source);
    return finishOutput(out);
  } catch (error) {
    throw chunkFailed(item, error);
  }
}

function checkUuid(item: WorkItem, uuid: string): void {
  if (item.fileuuid === "" || item.fileuuid === uuid) return;
  throw new CoffeaError(
    "BadFileset",
    `${item.filename} (dataset "${item.dataset}") is not the file that its chunks were made for: its UUID is ${uuid}, it was ${item.fileuuid}. ` +
      `It was replaced in the meantime; make the chunks again, with an empty metadata cache.`,
    { details: { dataset: item.dataset, file: item.filename } },
  );
}
