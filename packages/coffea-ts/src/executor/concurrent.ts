import { CoffeaError } from "../base/index.ts";
import type { Executor, ExecutorOptions, Job } from "./executor.ts";
import { IterativeExecutor } from "./iterative.ts";
import { nextTurn } from "./next-turn.ts";
import { terminalBars } from "./draw-bars.ts";
import { ProgressCount } from "./progress-count.ts";
import { runTask } from "./run-task.ts";

/** Options of a {@link ConcurrentExecutor}. */
export interface ConcurrentExecutorOptions extends ExecutorOptions {
  /** Tasks that run at once at most. Default 8. */
  readonly concurrency?: number;
}

/**
 * Several tasks at once in this thread: while one waits for bytes, others go on. It is for tasks that mostly wait, such as looking into many files;
 * computing is not faster. Results are merged in the order of the tasks, as soon as all before them are there.
 */
export class ConcurrentExecutor implements Executor {
  readonly retries: number;
  readonly concurrency: number;
  readonly status: boolean;
  readonly desc: string;
  readonly unit: string;

  /** @throws `BadArgument` when `retries` or `concurrency` is no count. */
  constructor({ concurrency = 8, ...options }: ConcurrentExecutorOptions = {}) {
    const { retries, status, desc, unit } = new IterativeExecutor(options);
    this.retries = retries;
    this.status = status;
    this.desc = desc;
    this.unit = unit;
    if (!Number.isSafeInteger(concurrency) || concurrency < 1) {
      throw new CoffeaError("BadArgument", `concurrency is ${concurrency}; it is how many tasks run at once, a whole number such as 8.`);
    }
    this.concurrency = concurrency;
  }

  async execute<T, R>(job: Job<T, R>): Promise<R | undefined> {
    const listener = job.onProgress ?? (this.status ? terminalBars() : null);
    const report = new ProgressCount(job, this.desc, this.unit);
    const results = new InOrder(job);
    const tasks = job.tasks.entries();
    let failure: { readonly index: number; readonly error: unknown } | null = null;
    listener?.(report.now);
    // All workers share the iterator, so each task is taken once; after a failure nobody takes another, and those before it are finished: the first one counts.
    const work = async (): Promise<void> => {
      for (const [index, task] of tasks) {
        try {
          await nextTurn();
          job.signal?.throwIfAborted();
          if (failure !== null && failure.index < index) return;
          results.add(index, await runTask(job, task, this.retries));
          listener?.(report.finish(task));
        } catch (error) {
          if (failure === null || index < failure.index) failure = { index, error };
          return;
        }
      }
    };
    await Promise.all(Array.from({ length: Math.min(this.concurrency, job.tasks.length) }, work));
    if (failure !== null) {
      listener?.({ ...report.now, failed: true });
      throw (failure as { readonly error: unknown }).error;
    }
    return results.merged;
  }
}

/** Merges results in the order of their tasks, holding back those that came too early. */
class InOrder<R> {
  readonly #job: Pick<Job<never, R>, "merge" | "initial">;
  readonly #early = new Map<number, R>();
  #next = 0;
  merged: R | undefined;

  constructor(job: Pick<Job<never, R>, "merge" | "initial">) {
    this.#job = job;
    this.merged = job.initial;
  }

  add(index: number, result: R): void {
    this.#early.set(index, result);
    for (; this.#early.has(this.#next); this.#next++) {
      const next = this.#early.get(this.#next) as R;
      this.#early.delete(this.#next);
      this.merged = this.#next === 0 && this.#job.initial === undefined ? next : this.#job.merge(this.merged as R, next);
    }
  }
}
