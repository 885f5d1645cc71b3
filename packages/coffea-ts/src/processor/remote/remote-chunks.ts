import { sourceOf } from "../../awkward/index.ts";
import type { RemoteRunner } from "../../executor/index.ts";
import { BaseSchema, type EventsMode, FilePool, type NanoEvents, type SchemaClass } from "../../nanoevents/index.ts";
import type { EvaluatorName } from "../../loop/index.ts";
import type { Traced } from "../../task-graph/index.ts";
import { ChunkWork } from "../chunk-work.ts";
import { type LoopCacheOption, openLoopCache } from "../loop-cache.ts";
import type { Transport } from "../metrics.ts";
import type { ChunkSetup } from "../process-chunk.ts";
import { callProcess, type ProcessorLike } from "../processor.ts";
import type { ProcessorAddress } from "../processor-address.ts";
import type { WorkItem } from "../work-item.ts";
import { loadProcessor } from "./from-module.ts";

/** Where a schema class is found: one of the package by its name, another one by the module that exports it. */
export type SchemaAddress = { readonly name: "BaseSchema" } | { readonly url: string; readonly export: string };

/** What a worker needs to process chunks; structured clones. */
export interface RemoteSetup {
  /** Null where all chunks bring the processor as data. */
  readonly processor: ProcessorAddress | null;
  readonly schema: SchemaAddress;
  readonly mode: EventsMode;
  readonly evaluator: EvaluatorName | null;
  readonly loopCache: LoopCacheOption;
}

/** A chunk on its way to a worker. */
export interface PackedItem {
  readonly item: Omit<WorkItem, "file">;
  /** Of files without a path: the blob, and its number in the run, by which a worker knows it again. */
  readonly blob?: { readonly number: number; readonly content: Blob };
  /** What the processor does with this chunk, as data; without it the processor is made from its module. */
  readonly traced?: Traced;
}

/** Processes chunks in a worker: the far side of the runner's job. */
export async function remoteChunks(setup: RemoteSetup, worker: string): Promise<RemoteRunner> {
  const chunks = new RemoteChunks(setup, worker, await loadSchema(setup.schema));
  return {
    run: (packed: PackedItem) => chunks.run(packed),
    ahead: (packed: PackedItem) => chunks.ahead(packed),
    close: () => chunks.close(),
  };
}

class RemoteChunks {
  readonly #setup: RemoteSetup;
  readonly #pool = new FilePool();
  readonly #blobs = new Map<number, Blob>();
  readonly #work: ChunkWork;
  #made: Promise<ProcessorLike> | null = null;
  /** Of the chunk that runs now. */
  #process: (events: NanoEvents) => unknown = () => undefined;
  #transport: Transport = "module";

  constructor(setup: RemoteSetup, worker: string, schema: SchemaClass) {
    this.#setup = setup;
    const transport = (): Transport => this.#transport;
    const chunkSetup: ChunkSetup = {
      processor: (events: NanoEvents) => this.#process(events),
      pool: this.#pool,
      schema,
      mode: setup.mode,
      evaluator: setup.evaluator,
      loops: openLoopCache(setup.loopCache),
      worker,
      get transport() {
        return transport();
      },
    };
    this.#work = new ChunkWork(chunkSetup);
  }

  async run(packed: PackedItem): Promise<unknown> {
    const { traced } = packed;
    if (traced === undefined) {
      const processor = await (this.#made ??= loadProcessor(this.#setup.processor!));
      this.#process = (events) => callProcess(processor, events);
    } else {
      // Only who needs it pays for loading it.
      const { evaluateTraced } = await import("../../task-graph/index.ts");
      this.#process = (events) => evaluateTraced(traced, sourceOf(events)!);
    }
    this.#transport = traced === undefined ? "module" : "traced";
    this.#expect(packed);
    return this.#work.run(this.#itemOf(packed));
  }

  ahead(packed: PackedItem): void {
    this.#expect(packed);
    this.#work.ahead(this.#itemOf(packed));
  }

  /** What a traced processor reads is known before it runs. */
  #expect({ item, traced }: PackedItem): void {
    if (traced !== undefined) this.#work.expect(item, traced.columns);
  }

  close(): Promise<void> {
    return this.#pool.closeAll();
  }

  #itemOf({ item, blob }: PackedItem): WorkItem {
    if (blob === undefined) return item;
    if (!this.#blobs.has(blob.number)) this.#blobs.set(blob.number, blob.content);
    return { ...item, file: this.#blobs.get(blob.number)! };
  }
}

async function loadSchema(address: SchemaAddress): Promise<SchemaClass> {
  if ("name" in address) return BaseSchema;
  return ((await import(address.url)) as Record<string, SchemaClass>)[address.export]!;
}
