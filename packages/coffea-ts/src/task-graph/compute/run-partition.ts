import type { EventSource } from "../../awkward/index.ts";
import { CoffeaError, frameText, isCoffeaError, userFrame } from "../../base/index.ts";
import { failurePlace } from "../../loop/index.ts";
import type { FilePool, Partition } from "../../nanoevents/index.ts";
import { settleOutput } from "../evaluate/settle-output.ts";
import { measuredRead } from "./measured-read.ts";
import { partitionText } from "./partition-events.ts";
import type { StageResult } from "./stage.ts";

/** What all partitions of a job share. */
export interface PartitionWork {
  /** The output on the events of a partition. */
  readonly evaluate: (source: EventSource) => unknown;
  /** Columns that are needed. */
  readonly columns: readonly string[];
  readonly pool: FilePool;
  /** Name of the dataset, for messages; null for none. */
  readonly dataset: string | null;
  /** Whether a report of the reading is wanted. */
  readonly withRecords: boolean;
}

/**
 * Computes an output on the events of a partition. An error says the dataset, the file, the entries, and the user's line that it comes from. It is a `ChunkFailed` for an operation that fails;
 * what is wrong with the file keeps its code: that it cannot be opened or read, that it does not have a column, or has it with another type.
 */
export async function runPartition(partition: Partition, work: PartitionWork): Promise<StageResult> {
  const { evaluate, columns, pool, dataset, withRecords } = work;
  let isFilesFault = true;
  try {
    const { events, record } = await measuredRead(partition, columns, pool);
    const output = evaluate(events);
    isFilesFault = false;
    const result = settleOutput(output, events) as StageResult;
    return withRecords ? { ...result, records: [record] } : result;
  } catch (error) {
    throw partitionFailed(partition, dataset, isFilesFault, error);
  }
}

/** What went wrong in a partition, without where. */
export function causeOfFailure(error: unknown): unknown {
  return isCoffeaError(error) && isCoffeaError(error.cause) ? error.cause : error;
}

function partitionFailed(partition: Partition, dataset: string | null, isFilesFault: boolean, error: unknown): CoffeaError {
  const frame = userFrame(failurePlace(error)) ?? (isFilesFault ? null : userFrame(error));
  const place = `${partitionText(partition)}${dataset === null ? "" : ` (dataset "${dataset}")`}`;
  return new CoffeaError(
    isFilesFault && isCoffeaError(error) ? error.code : "ChunkFailed",
    `Computing ${place} failed${frame === null ? "" : ` at ${frameText(frame)}`}: ${isCoffeaError(error) ? error.message : String(error)}`,
    {
      cause: error,
      details: {
        ...(isCoffeaError(error) ? error.details : {}),
        ...(dataset === null ? {} : { dataset }),
        file: partition.file,
        tree: partition.treepath,
        entrystart: partition.start,
        entrystop: partition.stop,
        ...(frame === null ? {} : { frame }),
      },
    },
  );
}
