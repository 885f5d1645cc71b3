/// <reference lib="esnext.disposable" preserve="true" />
import type { Executor, Job } from "../executor.ts";
import { terminalBars } from "../draw-bars.ts";
import { ProgressCount } from "../progress-count.ts";
import { type FuturesOptions, futuresSetup, type FuturesSetup } from "./futures-options.ts";
import { FuturesRun, needsRemote } from "./futures-run.ts";
import { WorkerPool } from "./worker-pool.ts";

/**
 * Runs tasks in several workers at the same time (coffea's `FuturesExecutor`), by default one per core. Results are merged in the order of the tasks while they come in,
 * so the sum has the same bits for any number of workers, and as with `IterativeExecutor`; at most 32 results per worker wait for an earlier one, and four where they are large.
 *
 * A worker that ends under a task (an exit, a full heap, with `isolation: "process"` also a crash in native code) costs that task at most: it is run again by another one,
 * up to `retries` times. The workers stay warm for the next job and do not keep the program running; `close()` ends them, as does `using`.
 *
 *     using executor = new FuturesExecutor({ workers: 4 });
 */
export class FuturesExecutor implements Executor {
  readonly #setup: FuturesSetup;
  readonly #pool: WorkerPool;
  #last: Promise<unknown> = Promise.resolve();

  /** @throws `BadArgument` for an option that does not exist or does not fit. */
  constructor(options: FuturesOptions = {}) {
    this.#setup = futuresSetup(options);
    this.#pool = new WorkerPool(this.#setup);
  }

  get retries(): number {
    return this.#setup.retries;
  }
  get workers(): number {
    return this.#setup.workers;
  }
  get isRemote(): true {
    return true;
  }
  get recoverable(): boolean {
    return this.#setup.recoverable;
  }
  get status(): boolean {
    return this.#setup.status;
  }
  get desc(): string {
    return this.#setup.desc;
  }
  get unit(): string {
    return this.#setup.unit;
  }

  /**
   * The merged results; jobs of one executor run one after the other.
   *
   * @throws what the first failing task throws, in the order of the tasks, or `recover` in its place; `WorkerDied` for a task whose worker ended under each attempt;
   * `NotShippable` for a job without `remote`. Rejects at once when the signal is aborted.
   */
  async execute<T, R>(job: Job<T, R>): Promise<R | undefined> {
    const { remote } = job;
    if (remote === undefined && job.tasks.length > 0) throw needsRemote();
    const before = this.#last;
    const run = async (): Promise<R | undefined> => {
      await before.catch(() => {});
      job.signal?.throwIfAborted();
      const listener = job.onProgress ?? (this.#setup.status ? terminalBars() : null);
      const report = new ProgressCount(job, this.#setup.desc, this.#setup.unit);
      listener?.(report.now);
      if (remote === undefined || job.tasks.length === 0) return job.initial;
      try {
        return await new FuturesRun(job, remote, {
          pool: this.#pool,
          setup: this.#setup,
          report: report as ProgressCount<unknown>,
          listener,
        }).result();
      } catch (error) {
        listener?.({ ...report.now, failed: true });
        throw error;
      }
    };
    const result = run();
    this.#last = result;
    return result;
  }

  /** Ends the workers. The executor may be used again; it then starts new ones. */
  close(): void {
    this.#pool.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}
