import { CoffeaError } from "../base/index.ts";
import type { Executor, ExecutorOptions, Job } from "./executor.ts";
import { nextTurn } from "./next-turn.ts";
import { terminalBars } from "./draw-bars.ts";
import { ProgressCount } from "./progress-count.ts";
import { runTask } from "./run-task.ts";

/** One task after the other, in this thread (coffea's `IterativeExecutor`). Holds one result at a time beside the merged one. */
export class IterativeExecutor implements Executor {
  readonly retries: number;
  readonly status: boolean;
  readonly desc: string;
  readonly unit: string;

  /** @throws `BadArgument` when `retries` is not a whole number ≥ 0. */
  constructor(options: ExecutorOptions = {}) {
    const retries = options.retries ?? 3;
    if (!Number.isInteger(retries) || retries < 0) {
      throw new CoffeaError(
        "BadArgument",
        `retries is ${retries}; it counts the attempts after the first one, a whole number such as 0 or 3.`,
      );
    }
    this.retries = retries;
    this.status = options.status ?? true;
    this.desc = options.desc ?? "Processing";
    this.unit = options.unit ?? "items";
  }

  async execute<T, R>(job: Job<T, R>): Promise<R | undefined> {
    const listener = job.onProgress ?? (this.status ? terminalBars() : null);
    const report = new ProgressCount(job, this.desc, this.unit);
    listener?.(report.now);
    let merged = job.initial;
    let hasMerged = merged !== undefined;
    try {
      for (const [index, task] of job.tasks.entries()) {
        await nextTurn();
        job.signal?.throwIfAborted();
        if (index + 1 < job.tasks.length) job.ahead?.(job.tasks[index + 1]!);
        const result = await runTask(job, task, this.retries);
        merged = hasMerged ? job.merge(merged as R, result) : result;
        hasMerged = true;
        listener?.(report.finish(task));
      }
    } catch (error) {
      listener?.({ ...report.now, failed: true });
      throw error;
    }
    return merged;
  }
}
