import type { Packed } from "../../base/index.ts";

/** What an executor tells a worker. Jobs and tasks are numbers of the executor's. */
export type ToWorker =
  /** A job begins: load its function and call it with `setup` and the worker's own name. */
  | {
      readonly kind: "job";
      readonly job: number;
      readonly module: string;
      readonly name: string;
      readonly setup: unknown;
      readonly worker: string;
    }
  /** One more task of the job that was begun last; tasks run one after the other. */
  | { readonly kind: "task"; readonly job: number; readonly task: number; readonly packed: unknown }
  /** The job is over: tasks that have not begun are forgotten. */
  | { readonly kind: "end"; readonly job: number };

/** What a worker tells its executor. */
export type FromWorker =
  /** The worker has started. */
  | { readonly kind: "ready" }
  /** The job's function is loaded; its tasks begin. */
  | { readonly kind: "begun"; readonly job: number }
  /** The job's function could not be loaded or set up: an error, packed. */
  | { readonly kind: "refused"; readonly job: number; readonly error: Packed }
  | { readonly kind: "done"; readonly job: number; readonly task: number; readonly result: Packed }
  | { readonly kind: "failed"; readonly job: number; readonly task: number; readonly error: Packed };

/** How a worker ended. */
export interface WorkerEnd {
  /**
   * `exit`: by `process.exit` or as a process that returned; `signal`: killed, as by a crash in native code; `memory`: the JavaScript heap was full;
   * `uncaught`: an error that nothing caught, outside of a task; `timeout`: it was ended because its task took too long; `start`: it did not start.
   */
  readonly cause: "exit" | "signal" | "memory" | "uncaught" | "timeout" | "start";
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** The error that ended it, where there is one. */
  readonly error?: unknown;
}

/** What is heard of a worker. */
export interface WorkerEvents {
  message(message: FromWorker): void;
  /** Nothing follows. */
  end(end: WorkerEnd): void;
}

/** A running worker, seen from the executor. */
export interface WorkerLink {
  post(message: ToWorker): void;
  /** Whether the worker keeps the program running. */
  hold(keepsRunning: boolean): void;
  /** Ends the worker at once, in the middle of whatever it does. */
  terminate(): void;
}

/** How workers are started. */
export interface WorkerOptions {
  /** `thread`: fast, but a crash in native code ends the program; `process`: a crash ends the worker alone. */
  readonly isolation: "thread" | "process";
  /** Highest size of the JavaScript heap of a worker in MB, or null for the engine's own. */
  readonly heapLimit: number | null;
  /** In browsers: makes a worker whose module calls `serveWorker`; null for the package's own module. */
  readonly worker: (() => unknown) | null;
}
