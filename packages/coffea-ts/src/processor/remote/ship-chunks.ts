import { CoffeaError, isCoffeaError } from "../../base/index.ts";
import { type RemoteWork, siblingModule } from "../../executor/index.ts";
import { BaseSchema, type FilePool, type SchemaClass } from "../../nanoevents/index.ts";
import type { Traced } from "../../task-graph/index.ts";
import { isBadFile } from "../bad-files.ts";
import { chunkFailed } from "../chunk-failed.ts";
import type { ChunkOutput } from "../process-chunk.ts";
import type { ProcessorLike } from "../processor.ts";
import { type ProcessorAddress, processorAddress } from "../processor-address.ts";
import type { RunnerSetup } from "../runner-options.ts";
import { traceChunk } from "../trace-chunk.ts";
import type { WorkItem } from "../work-item.ts";
import type { PackedItem, RemoteSetup, SchemaAddress } from "./remote-chunks.ts";

const module = siblingModule("./remote-chunks", import.meta.url);

/** What chunks are sent with. */
export interface ShipSetup extends Pick<RunnerSetup, "schema" | "mode" | "evaluator" | "loopCache"> {
  /** Files that are open in this thread: a chunk is traced with the columns of its file. */
  readonly pool: FilePool;
}

/**
 * How chunks are processed in workers: with a processor made from its address where that is known, else with the processor as data, traced chunk by chunk.
 * `finish` makes the result that is merged.
 *
 * @throws `NotShippable` for a schema that workers cannot make. For a processor that can be neither traced nor made elsewhere it is the error of the first chunk.
 */
export function shipChunks<R>(
  processor: ProcessorLike,
  setup: ShipSetup,
  finish: (output: ChunkOutput, item: WorkItem) => R,
): RemoteWork<WorkItem, R> {
  const shipment = new Shipment(processor, setup);
  const { mode, evaluator, loopCache } = setup;
  const remote: RemoteSetup = { processor: shipment.address, schema: schemaAddress(setup.schema), mode, evaluator, loopCache };
  return {
    module,
    name: "remoteChunks",
    setup: remote,
    pack: (item) => shipment.pack(item),
    unpack: (output, item) => finish(output as ChunkOutput, item),
  };
}

class Shipment {
  readonly address: ProcessorAddress | null;
  readonly #processor: ProcessorLike;
  readonly #setup: ShipSetup;
  readonly #numbers = new Map<Blob, number>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(processor: ProcessorLike, setup: ShipSetup) {
    this.address = processorAddress(processor);
    this.#processor = processor;
    this.#setup = setup;
  }

  async pack(item: WorkItem): Promise<PackedItem> {
    const packed = packItem(item, this.#numbers);
    if (this.address === null) return { ...packed, traced: await this.#inTurn(() => this.#trace(item)) };
    // Loaded here too, for it may tell how objects of its own classes are unpacked. If it does not load, the worker says so.
    await import(this.address.url).catch(() => {});
    return packed;
  }

  /** Chunks are traced one after the other. */
  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const result = this.#last.then(run);
    this.#last = result.catch(() => {});
    return result;
  }

  async #trace(item: WorkItem): Promise<Traced> {
    try {
      return await traceChunk(item, { ...this.#setup, processor: this.#processor });
    } catch (error) {
      if (isCoffeaError(error, "NotTraceable", "NotShippable")) throw notShippable(this.#processor, error);
      throw isBadFile(error) ? error : chunkFailed(item, error);
    }
  }
}

function packItem({ file, ...item }: WorkItem, numbers: Map<Blob, number>): PackedItem {
  if (file === undefined) return { item };
  if (!(file instanceof Blob)) {
    throw new CoffeaError(
      "NotShippable",
      `The file "${item.filename}" (dataset "${item.dataset}") is a byte source of this thread, which workers cannot read from. Give its path, a Blob (new Blob([bytes])) or a File; or run with new IterativeExecutor().`,
      { details: { dataset: item.dataset, file: item.filename } },
    );
  }
  const number = numbers.get(file) ?? numbers.size;
  numbers.set(file, number);
  return { item, blob: { number, content: file } };
}

function schemaAddress(schema: SchemaClass): SchemaAddress {
  if (schema === BaseSchema) return { name: "BaseSchema" };
  const { address } = schema as { readonly address?: { readonly url: string; readonly export: string } };
  if (typeof address?.url === "string" && typeof address.export === "string") return { url: address.url, export: address.export };
  throw new CoffeaError(
    "NotShippable",
    `Workers do not know where the schema ${schema.name} comes from. Export it from a module, and tell with a static member: static readonly address = { url: import.meta.url, export: "${schema.name}" }.`,
  );
}

function notShippable(processor: ProcessorLike, cause: unknown): CoffeaError {
  const name = typeof processor === "function" ? processor.name : processor.constructor.name;
  return new CoffeaError(
    "NotShippable",
    `The processor${name === "" || name === "Object" ? "" : ` ${name}`} cannot be sent to workers as data: ${cause instanceof Error ? cause.message : String(cause)} ` +
      'Nor do they know where it comes from. Put it into a module of its own and pass fromModule(new URL("./processor.ts", import.meta.url), { export: "…", arguments: […] }); or run with new IterativeExecutor().',
    { cause },
  );
}
