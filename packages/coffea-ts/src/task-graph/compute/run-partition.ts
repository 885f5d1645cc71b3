import { type EventSource, failurePlace } from "../../awkward/index.ts";
import { CoffeaError, frameText, isCoffeaError, userFrame } from "../../base/index.ts";
import type { Partition } from "../../nanoevents/index.ts";
import { settleOutput } from "../evaluate/settle-output.ts";
import { partitionText } from "./partition-events.ts";

/**
 * Computes an output on the events of a partition. Throws `ChunkFailed` with the partition and the user's line;
 * a column that the file does not have, or has with another type, is the file's own error.
 */
export function runPartition(evaluate: () => unknown, source: EventSource, partition: Partition): unknown {
  const output = evaluate();
  try {
    return settleOutput(output, source);
  } catch (error) {
    throw partitionFailed(partition, error);
  }
}

/** The error of a partition: where it was, the user's line, and what went wrong. */
function partitionFailed(partition: Partition, error: unknown): CoffeaError {
  const frame = userFrame(failurePlace(error)) ?? userFrame(error);
  const message = isCoffeaError(error) ? error.message : String(error);
  return new CoffeaError(
    "ChunkFailed",
    `Computing ${partitionText(partition)} failed${frame === null ? "" : ` at ${frameText(frame)}`}: ${message}`,
    {
      cause: error,
      details: {
        file: partition.file,
        tree: partition.treepath,
        entrystart: partition.start,
        entrystop: partition.stop,
        ...(frame === null ? {} : { frame }),
      },
    },
  );
}
