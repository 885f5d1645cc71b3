import type { RunnerOptions } from "../processor/index.ts";
import { executorOfFlags, type ExecutorFlags } from "./executor-of-flags.ts";
import type { SchemaName } from "./schema-names.ts";
import { schemas } from "./schemas.ts";

/** Options that `coffea-ts run` and `coffea-ts plan` share, as commander gives them. */
export interface RunnerFlags extends ExecutorFlags {
  readonly tree: string;
  readonly schema: SchemaName;
  readonly chunksize?: number;
  readonly maxChunks?: number;
  readonly alignClusters?: boolean;
  readonly skipBadFiles?: boolean;
}

/** The options of a `Runner` that the shared flags choose. */
export function runnerOfFlags(flags: RunnerFlags): RunnerOptions {
  return {
    executor: executorOfFlags(flags),
    schema: schemas[flags.schema],
    skipbadfiles: flags.skipBadFiles ?? false,
    alignClusters: flags.alignClusters ?? false,
    ...(flags.chunksize === undefined ? {} : { chunksize: flags.chunksize }),
    ...(flags.maxChunks === undefined ? {} : { maxchunks: flags.maxChunks }),
  };
}
