import type { RemoteRunner } from "../../executor/index.ts";
import { BaseSchema, type EventsMode, FilePool, type SchemaClass } from "../../nanoevents/index.ts";
import { ChunkWork } from "../chunk-work.ts";
import type { ProcessorAddress } from "../processor-address.ts";
import type { WorkItem } from "../work-item.ts";
import { loadProcessor } from "./from-module.ts";

/** Where a schema class is found: one of the package by its name, another one by the module that exports it. */
export type SchemaAddress = { readonly name: "BaseSchema" } | { readonly url: string; readonly export: string };

/** What a worker needs to process chunks; structured clones. */
export interface RemoteSetup {
  readonly processor: ProcessorAddress;
  readonly schema: SchemaAddress;
  readonly mode: EventsMode;
}

/** A chunk on its way to a worker. */
export interface PackedItem {
  readonly item: Omit<WorkItem, "file">;
  /** Of files without a path: the blob, and its number in the run, by which a worker knows it again. */
  readonly blob?: { readonly number: number; readonly content: Blob };
}

/** Processes chunks in a worker: the far side of the runner's job. */
export async function remoteChunks(setup: RemoteSetup, worker: string): Promise<RemoteRunner> {
  const pool = new FilePool();
  const blobs = new Map<number, Blob>();
  const [processor, schema] = await Promise.all([loadProcessor(setup.processor), loadSchema(setup.schema)]);
  const work = new ChunkWork({ processor, pool, schema, mode: setup.mode, worker, transport: "module" });
  const itemOf = ({ item, blob }: PackedItem): WorkItem => {
    if (blob === undefined) return item;
    if (!blobs.has(blob.number)) blobs.set(blob.number, blob.content);
    return { ...item, file: blobs.get(blob.number)! };
  };
  return {
    run: (packed: PackedItem) => work.run(itemOf(packed)),
    ahead: (packed: PackedItem) => work.ahead(itemOf(packed)),
    close: () => pool.closeAll(),
  };
}

async function loadSchema(address: SchemaAddress): Promise<SchemaClass> {
  if ("name" in address) return BaseSchema;
  return ((await import(address.url)) as Record<string, SchemaClass>)[address.export]!;
}
