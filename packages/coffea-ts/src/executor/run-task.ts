import type { Job } from "./executor.ts";
import { isTransient } from "./transient.ts";

/** Runs one task of a job with its retries; every executor uses it on the side where the task runs. Rejects when the error stays and `recover` gives no result. */
export async function runTask<T, R>(job: Pick<Job<T, R>, "run" | "mayRetry" | "recover">, task: T, retries: number): Promise<R> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await job.run(task);
    } catch (error) {
      const mayRetry = job.mayRetry === undefined ? isTransient(error) : job.mayRetry(error);
      if (mayRetry && attempt <= retries) continue;
      if (job.recover === undefined) throw error;
      return job.recover(task, error, attempt);
    }
  }
}
