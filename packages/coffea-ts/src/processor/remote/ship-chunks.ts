import { CoffeaError } from "../../base/index.ts";
import type { RemoteWork } from "../../executor/index.ts";
import { BaseSchema, type SchemaClass } from "../../nanoevents/index.ts";
import type { ChunkOutput } from "../process-chunk.ts";
import type { ProcessorLike } from "../processor.ts";
import { processorAddress } from "../processor-address.ts";
import type { RunnerSetup } from "../runner-options.ts";
import type { WorkItem } from "../work-item.ts";
import type { PackedItem, RemoteSetup, SchemaAddress } from "./remote-chunks.ts";

const module = new URL(import.meta.url.endsWith(".ts") ? "./remote-chunks.ts" : "./remote-chunks.js", import.meta.url).href;

/**
 * How chunks are processed in workers. `finish` makes the result that is merged.
 *
 * @throws `NotShippable` for a processor or schema that workers cannot make, with the way out.
 */
export function shipChunks<R>(
  processor: ProcessorLike,
  setup: Pick<RunnerSetup, "schema" | "mode">,
  finish: (output: ChunkOutput, item: WorkItem) => R,
): RemoteWork<WorkItem, R> {
  const address = processorAddress(processor);
  if (address === null) throw noAddress(processor);
  const remote: RemoteSetup = { processor: address, schema: schemaAddress(setup.schema), mode: setup.mode };
  const numbers = new Map<Blob, number>();
  return {
    module,
    name: "remoteChunks",
    setup: remote,
    pack: (item) => packItem(item, numbers),
    unpack: (output, item) => finish(output as ChunkOutput, item),
  };
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

function noAddress(processor: ProcessorLike): CoffeaError {
  const name = typeof processor === "function" ? processor.name : processor.constructor.name;
  return new CoffeaError(
    "NotShippable",
    `The processor${name === "" || name === "Object" ? "" : ` ${name}`} cannot be sent to workers, for they do not know where it comes from. ` +
      'Put it into a module of its own and pass fromModule(new URL("./processor.ts", import.meta.url), { export: "…", arguments: […] }); or run with new IterativeExecutor().',
  );
}
