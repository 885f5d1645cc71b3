import type { Fileset } from "../fileset/index.ts";
import type { JobPlan } from "./job-plan/job-plan.ts";
import type { Metrics } from "./metrics.ts";
import type { OutputOf, ProcessorLike } from "./processor.ts";
import { preprocess, type RunInput } from "./plan-run.ts";
import { Err, Ok, type Result } from "./result.ts";
import { runAll, type RunResult } from "./run-all.ts";
import type { RunOptions } from "./run-options.ts";
import { type RunnerOptions, runnerSetup, type RunnerSetup } from "./runner-options.ts";
import type { WorkItem } from "./work-item.ts";

/**
 * Runs a processor over the chunks of a fileset and merges the outputs. A runner is called like a function:
 *
 *     const run = new Runner({ executor: new IterativeExecutor(), savemetrics: true });
 *     const [out, metrics] = await run(fileset, { processorInstance: new DimuonMass(), treename: "Events" });
 */
export interface Runner<M extends boolean = boolean, R extends boolean = boolean> {
  /**
   * The merged output, or `[output, metrics]` with `savemetrics`; with `useResultType` an `Ok` with that, or an `Err` in place of an error.
   *
   * @throws `BadFileset`; `NoChunks` when nothing could be processed; errors of files (`FileNotFound`, `TruncatedFile`, …) before the run;
   * `ChunkFailed` naming dataset, file, tree, entries and the line of the user's code; `IncompatibleAccumulators` when outputs do not add.
   */
  <P extends ProcessorLike>(
    input: RunInput,
    options: RunOptions<P>,
  ): Promise<Wrapped<R, M extends true ? [OutputOf<P>, Metrics] : OutputOf<P>>>;
  /** The same run with everything that is known about it. With `useResultType` an error is its `exception`, beside the part that was done. */
  run<P extends ProcessorLike>(input: RunInput, options: RunOptions<P>): Promise<RunResult<OutputOf<P>>>;
  /**
   * What the run would need, before anything is read but the files' headers: columns with their bytes, chunks, estimated time and memory.
   *
   * @throws what looking at the files throws, and what `process` throws when it is followed without data
   */
  plan(input: RunInput, options: RunOptions): Promise<JobPlan>;
  /** The chunks of a fileset, in order. `next(size)` changes the wanted size of those that follow; the size in force at the end is returned. */
  preprocess(
    fileset: Fileset | string,
    options?: { readonly treename?: string | null },
  ): AsyncGenerator<WorkItem, number, number | undefined>;
}

type Wrapped<R extends boolean, T> = R extends true ? Result<T> : T;

interface RunnerConstructor {
  new <M extends boolean = false, R extends boolean = false>(
    options?: RunnerOptions & { readonly savemetrics?: M; readonly useResultType?: R },
  ): Runner<M, R>;
  readonly prototype: Runner;
}

const setups = new WeakMap<object, RunnerSetup>();

class CallableRunner {
  constructor(options: RunnerOptions = {}) {
    const setup = runnerSetup(options);
    const call = async (input: RunInput, runOptions: RunOptions): Promise<unknown> => {
      const { out, metrics, exception } = await runAll(setup, input, runOptions);
      const value = setup.savemetrics ? [out, metrics] : out;
      if (!setup.useResultType) return value;
      return exception === null ? new Ok(value) : new Err(exception, out === undefined ? undefined : value);
    };
    setups.set(call, setup);
    // An instance of a class cannot be called, so the constructor hands out a function that is an instance too.
    return Object.setPrototypeOf(call, new.target.prototype) as CallableRunner;
  }

  run(input: RunInput, options: RunOptions): Promise<RunResult> {
    return runAll(setups.get(this)!, input, options);
  }

  async plan(input: RunInput, options: RunOptions): Promise<JobPlan> {
    // Only who needs it pays for loading it.
    const { planJob } = await import("./job-plan/plan-job.ts");
    return planJob(setups.get(this)!, input, options);
  }

  preprocess(
    fileset: Fileset | string,
    options: { readonly treename?: string | null } = {},
  ): AsyncGenerator<WorkItem, number, number | undefined> {
    return preprocess(setups.get(this)!, fileset, options);
  }
}
Object.setPrototypeOf(CallableRunner.prototype, Function.prototype);

/** Runs a processor over a fileset, see the interface {@link Runner}. Throws `BadArgument` for options that do not fit. */
export const Runner = CallableRunner as unknown as RunnerConstructor;
