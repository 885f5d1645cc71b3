import { CoffeaError, isCoffeaError, version } from "../../base/index.ts";
import type { FilePool } from "../../nanoevents/index.ts";
import { processorCode } from "../code/processor-code.ts";
import type { ProcessorLike } from "../processor.ts";
import type { RunnerSetup } from "../runner-options.ts";
import { traceChunk } from "../trace-chunk.ts";
import type { WorkItem } from "../work-item.ts";
import { checkedCheckpointer, type Checkpointer } from "./checkpointer.ts";
import { type ChunkCode, chunkKeys, schemaText } from "./chunk-keys.ts";
import { checkpointName, RunCheckpoints } from "./run-checkpoints.ts";
import { SimpleCheckpointer } from "./simple-checkpointer.ts";

/** What is run. */
export interface CheckpointedRun {
  readonly items: readonly WorkItem[];
  readonly processor: ProcessorLike;
  readonly setup: RunnerSetup;
  readonly pool: FilePool;
}

/**
 * The checkpoints of a run; null without a place for them.
 *
 * @throws `NotShippable` for a processor whose code cannot be told from another's; `WriteFailed` where nothing can be saved; `BadArgument` for a place that is none
 */
export async function openCheckpoints(place: string | Checkpointer | null, run: CheckpointedRun): Promise<RunCheckpoints | null> {
  if (place === null) return null;
  const checkpointer = typeof place === "string" ? new SimpleCheckpointer(place) : checkedCheckpointer(place);
  const { items, setup } = run;
  const constants = [version, schemaText(setup.schema)];
  const code = await codeOf(run);
  const keys = await chunkKeys(items, code, constants);
  const datasets = [...new Set(items.map(({ dataset }) => dataset))];
  return RunCheckpoints.open(checkpointer, checkpointName(datasets, [...constants, await code(items[0]!)]), { items, keys });
}

/** The source of the processor's module where that is known; else what it does with each chunk, traced. */
async function codeOf({ processor, setup, pool }: CheckpointedRun): Promise<ChunkCode> {
  const code = await processorCode(processor);
  if (code !== null) return async () => code;
  const traceSetup = { processor, schema: setup.schema, pool };
  return async (item) => {
    try {
      return (await traceChunk(item, traceSetup)).hash;
    } catch (error) {
      if (isCoffeaError(error, "NotTraceable", "NotShippable")) throw codeNotKnown(error);
      // A chunk that fails has no result to keep, and will tell why in its own turn.
      return "failed";
    }
  };
}

function codeNotKnown(cause: CoffeaError): CoffeaError {
  return new CoffeaError(
    "NotShippable",
    `Checkpoints belong to the code that made them, and the code of this processor is not known: ${cause.message} ` +
      'Put the processor into a module of its own and pass fromModule(new URL("./processor.ts", import.meta.url), { export: "…", arguments: […] }), whose source is then the key; or run without checkpoints.',
    { cause },
  );
}
