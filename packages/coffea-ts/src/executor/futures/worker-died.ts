import { CoffeaError, shortText } from "../../base/index.ts";
import type { WorkerEnd } from "../worker/messages.ts";

/** The error of a task whose worker ended under it. `details` has `cause`, `exitCode`, `signal` and `task`. */
export function workerDied(end: WorkerEnd, task: number | null, limits: { readonly taskTimeout: number | null }): CoffeaError {
  const { cause, exitCode, signal, error } = end;
  const during = task === null ? "before it had a task" : `while it ran task ${task}`;
  return new CoffeaError("WorkerDied", `A worker ended ${during}: ${reason(end, limits.taskTimeout)}`, {
    ...(error === undefined ? {} : { cause: error }),
    details: { cause, exitCode, signal, ...(task === null ? {} : { task }) },
  });
}

function reason({ cause, exitCode, signal, error }: WorkerEnd, taskTimeout: number | null): string {
  switch (cause) {
    case "exit":
      return `it exited with code ${exitCode}. Something in the task calls process.exit, or the worker was ended from outside.`;
    case "signal":
      return `it was killed by ${signal}. ${signal === "SIGKILL" ? "The system may have run out of memory, or somebody ended it." : "That is a crash in native code."}`;
    case "memory":
      return "its JavaScript heap was full. Use a smaller chunksize, fewer workers, or a larger heapLimit (MB).";
    case "uncaught":
      return `nothing caught this error: ${text(error)} It was thrown outside of the task's own course, as in a timer or a promise that nobody awaits.`;
    case "timeout":
      return `the task took longer than its taskTimeout of ${taskTimeout} ms, so it was ended.`;
    case "start":
      return `it could not be started: ${text(error)}`;
    default:
      throw cause satisfies never;
  }
}

function text(error: unknown): string {
  if (!(error instanceof Error)) return `${error === undefined ? "no reason was given" : shortText(error)}.`;
  const sentence = error.message === "" ? error.name : `${error.name}: ${error.message}`;
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
