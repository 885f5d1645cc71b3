import { type Executor, FuturesExecutor, IterativeExecutor } from "../executor/index.ts";
import type { executorNames } from "./executor-names.ts";
import { UsageError } from "./usage-error.ts";

/** Options of `coffea-ts run` that choose the executor. */
export interface ExecutorFlags {
  readonly executor?: (typeof executorNames)[number];
  readonly workers?: number;
  readonly retries?: number;
}

/** Chunks one after the other, or in workers as soon as a number of them is given. The workers end with the program. */
export function executorOfFlags({ executor, workers, retries }: ExecutorFlags): Executor {
  if (executor === "iterative" && workers !== undefined && workers !== 1)
    throw new UsageError(`--executor iterative works on one chunk at a time, and --workers is ${workers}. Leave one of them out.`);
  const attempts = retries === undefined ? {} : { retries };
  if (executor === "futures" || (executor === undefined && workers !== undefined))
    return new FuturesExecutor({ ...(workers === undefined ? {} : { workers }), ...attempts });
  return new IterativeExecutor(attempts);
}
