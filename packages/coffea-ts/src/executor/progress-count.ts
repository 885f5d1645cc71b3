import type { Job, Progress } from "./executor.ts";

/** Counts the finished tasks of a job for its progress reports. */
export class ProgressCount<T> {
  #now: Progress;
  #weight: (task: T) => number;

  /** `desc` and `unit` are the executor's; the job's own win. */
  constructor(job: Job<T, unknown>, desc: string, unit: string) {
    this.#weight = (task) => job.weight?.(task) ?? 0;
    this.#now = {
      desc: job.desc ?? desc,
      unit: job.unit ?? unit,
      done: 0,
      total: job.tasks.length,
      doneWeight: 0,
      totalWeight: job.tasks.reduce((sum, task) => sum + this.#weight(task), 0),
      weightUnit: job.weightUnit ?? "events",
      failed: false,
    };
  }

  get now(): Progress {
    return this.#now;
  }

  /** Counts one task as finished. */
  finish(task: T): Progress {
    this.#now = { ...this.#now, done: this.#now.done + 1, doneWeight: this.#now.doneWeight + this.#weight(task) };
    return this.#now;
  }
}
