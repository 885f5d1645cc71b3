/** How far a job is; given to the listener once before the first task, after every finished one, and when the job fails. */
export interface Progress {
  /** What is being done, e.g. `Processing`. */
  readonly desc: string;
  /** What one task is called, e.g. `chunk`. */
  readonly unit: string;
  /** Tasks finished, failed and skipped ones included. */
  readonly done: number;
  readonly total: number;
  /** Weight of the finished tasks, e.g. events; 0 where tasks have no weight. */
  readonly doneWeight: number;
  readonly totalWeight: number;
  /** What the weight counts, e.g. `events`. */
  readonly weightUnit: string;
  /** Bytes read so far, where that is known. */
  readonly doneBytes?: number;
  /** The job ended early with an error; nothing follows. */
  readonly failed: boolean;
}
/** Called with each report; it should return soon, the job waits for it. */
export type ProgressListener = (progress: Progress) => void;

/**
 * How the tasks of a job run in another thread or process: by a function that is found by its address, never by a closure.
 * The module exports a {@link RemoteFunction} under `name`, which is called with `setup` once per worker and job. What is unpacked may hold anything
 * that `pack` of `coffea-ts` takes apart; `setup` and packed tasks are structured clones.
 */
export interface RemoteWork<T, R> {
  /** URL of an ES module. */
  readonly module: string;
  /** Name of the export. */
  readonly name: string;
  readonly setup: unknown;
  /** What of a task is sent. An error here counts as an error of the task. */
  pack(task: T): unknown;
  /** The result of a task, from what the other side gave. */
  unpack(result: unknown, task: T): R;
}

/** The far side of {@link RemoteWork}: from the setup, how this worker runs packed tasks of the job. `worker` is its name, such as `worker 1`. */
export type RemoteFunction = (setup: never, worker: string) => RemoteRunner | Promise<RemoteRunner>;

/** Runs the tasks of one job in a worker. */
export interface RemoteRunner {
  /** The result of a packed task; it travels back by `pack`. */
  run(task: never): unknown;
  /** {@link Job.ahead} of a packed task. */
  ahead?(task: never): void;
  /** The job is over. */
  close?(): unknown;
}

/**
 * A list of tasks, how to run one, and how to put two results together.
 * `merge` is called in the order of the tasks, each time with everything before; it may change and return its first argument, never its second.
 */
export interface Job<T, R> {
  readonly tasks: readonly T[];
  /** Runs one task. May be called again for the same task after an error that {@link Job.mayRetry} allows. */
  run(task: T): R | Promise<R>;
  merge(merged: R, next: R): R;
  /** What the results are added to: merged before the first one, and the result of a job without tasks (coffea's `accumulator`). */
  readonly initial?: R;
  /** Told which task runs next on the same thread, before the current one runs, so that its data can be on their way. Must not throw. */
  ahead?(task: T): void;
  /** What neighbouring tasks share, e.g. their file: executors with workers give neighbours of one group to one worker, as far as possible. */
  group?(task: T): unknown;
  /** How tasks run elsewhere. Executors with workers need it; without workers `run` is called. */
  readonly remote?: RemoteWork<T, R>;
  /** Whether another attempt may help. Default: {@link isTransient}. */
  mayRetry?(error: unknown): boolean;
  /** The last word on a task that failed for good: a result in its place, or a throw that ends the job. Default: the error is thrown. */
  recover?(task: T, error: unknown, attempts: number): R;
  /** Weight of a task for the progress report, e.g. its events. */
  weight?(task: T): number;
  /** What the weight counts. Default `events`. */
  readonly weightUnit?: string;
  readonly desc?: string;
  readonly unit?: string;
  readonly onProgress?: ProgressListener;
  /** Ends the job between two tasks. */
  readonly signal?: AbortSignal;
}

/**
 * Runs the tasks of a job and merges their results. Executors know no physics: tasks go in, one merged result comes out.
 *
 * Every executor keeps these rules, which `executorContract` tests: results are merged in the order of the tasks, whoever finishes first;
 * a job without tasks gives `initial`, or `undefined`; a task that throws is tried again `retries` times when the error may pass, and never otherwise;
 * an error that stays ends the job, unless `recover` gives a result in its place.
 */
export interface Executor {
  /** Attempts after the first one for errors that may pass. */
  readonly retries: number;
  /** Whether tasks run elsewhere, so that jobs need {@link Job.remote}. Default false. */
  readonly isRemote?: boolean;
  /** Whether who gives the jobs should make do without tasks that failed for good, and report them. Default false. */
  readonly recoverable?: boolean;
  execute<T, R>(job: Job<T, R>): Promise<R | undefined>;
}

/** Options that every executor takes. */
export interface ExecutorOptions {
  /** Attempts after the first one for errors that may pass. Default 3. */
  readonly retries?: number;
  /** Show a progress bar on standard error where that is a terminal. Default true. */
  readonly status?: boolean;
  /** Label of the bar; the job's own label wins. Default `Processing`. */
  readonly desc?: string;
  /** What one task is called; the job's own word wins. Default `items`. */
  readonly unit?: string;
}
