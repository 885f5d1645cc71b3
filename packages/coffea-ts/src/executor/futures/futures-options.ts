import { coreCount } from "#worker-platform";
import { checkOptions, CoffeaError, type OptionKind, shortText } from "../../base/index.ts";
import type { ExecutorOptions } from "../executor.ts";

/** Options of a {@link FuturesExecutor}. Names and meaning are coffea's unless said otherwise. */
export interface FuturesOptions extends ExecutorOptions {
  /** Workers at the same time. Default: one per core (coffea: 1). */
  readonly workers?: number;
  /** A task that fails for good costs only itself: the runner leaves its chunk out, with the reason in the report, in place of ending the run. Default false. */
  readonly recoverable?: boolean;
  /**
   * Taken for coffea's sake, `true`, `false` or `[batches, min, max]`, and the same in all cases: results are merged while they come in, in the order of the tasks,
   * so that any number of workers gives the same bits, and at most 32 results per worker ever wait, four where they are large.
   */
  readonly merging?: boolean | readonly [batches: number, min: number, max: number];
  /** Results are merged by the thread that started the job, so there is no other pool for it: only null or false. */
  readonly mergepool?: null | false;
  /** Taken for coffea's sake and without effect: results change hands between threads without a copy, so there is nothing to compress. */
  readonly compression?: number | null;
  /** Taken for coffea's sake and without effect, as in coffea; see `taskTimeout`. */
  readonly tailTimeout?: number | null;
  /** Longest time of one task in ms; a worker that takes longer is ended, and the task counts as failed with its worker. Default null: no limit. */
  readonly taskTimeout?: number | null;
  /**
   * `"thread"` (default): workers are threads, quick to start, and results move without a copy; an exit or a full heap in one ends that one alone, but a crash in native code the whole program.
   * `"process"`: workers are processes, so that such a crash costs its task at most. Browsers have threads only.
   */
  readonly isolation?: "thread" | "process";
  /** Highest size of the JavaScript heap of each worker in MB (columns are not in it). Default null: the engine's own. */
  readonly heapLimit?: number | null;
  /** For bundles in browsers: makes a Web Worker of a module of yours that calls `serveWorker()`. Default null: the package's own module, where it is served as it is. */
  readonly worker?: (() => unknown) | null;
}

/** {@link FuturesOptions} with the defaults in place, without those that have no effect. */
export interface FuturesSetup {
  readonly workers: number;
  readonly retries: number;
  readonly recoverable: boolean;
  readonly taskTimeout: number | null;
  readonly isolation: "thread" | "process";
  readonly heapLimit: number | null;
  readonly worker: (() => unknown) | null;
  readonly status: boolean;
  readonly desc: string;
  readonly unit: string;
}

const known = {
  workers: "number",
  retries: "number",
  recoverable: "boolean",
  merging: "any",
  mergepool: "any",
  compression: "any",
  tailTimeout: "any",
  taskTimeout: "any",
  isolation: "string",
  heapLimit: "any",
  worker: "any",
  status: "boolean",
  desc: "string",
  unit: "string",
} as const satisfies Record<keyof FuturesOptions, OptionKind>;

/** Options of coffea that have another name or no place here. */
const elsewhere: Readonly<Record<string, string>> = {
  pool: 'There is one kind of pool here; its size is workers, and isolation: "process" makes processes of its threads.',
  tailtimeout: "It is called tailTimeout, and has no effect, as in coffea; taskTimeout limits the time of each task.",
  function_name: "Leave it out.",
  functionName: "Leave it out.",
};

/**
 * Fills in the defaults.
 *
 * @throws `BadArgument` naming the option, its value and what it takes.
 */
export function futuresSetup(options: FuturesOptions): FuturesSetup {
  const foreign =
    typeof options === "object" && options !== null ? Object.keys(options).find((name) => Object.hasOwn(elsewhere, name)) : undefined;
  if (foreign !== undefined) throw bad(`FuturesExecutor has no option "${foreign}". ${elsewhere[foreign]}`);
  checkOptions(options, known, "FuturesExecutor");
  const { merging, mergepool, compression, tailTimeout, isolation = "thread" } = options;
  if (isolation !== "thread" && isolation !== "process") throw wrong("isolation", isolation, '"thread" or "process"');
  if (merging !== undefined && typeof merging !== "boolean" && !isBatches(merging))
    throw wrong("merging", merging, "true, false, or [batches, min, max]; the result is the same");
  if (mergepool ?? false)
    throw wrong("mergepool", mergepool, "only null or false: the thread that starts the job merges, while the workers compute");
  for (const [name, value] of Object.entries({ compression, tailTimeout }))
    if (value !== undefined && value !== null && !(typeof value === "number" && value >= 0))
      throw wrong(name, value, "a number or null, and neither has an effect");
  return {
    workers: whole("workers", options.workers ?? coreCount(), 1, "how many tasks run at the same time"),
    retries: whole("retries", options.retries ?? 3, 0, "the attempts after the first one"),
    recoverable: options.recoverable ?? false,
    taskTimeout: orNull("taskTimeout", options.taskTimeout, "the longest time of a task in ms"),
    isolation,
    heapLimit: orNull("heapLimit", options.heapLimit, "the size of the JavaScript heap of a worker in MB"),
    worker: workerOption(options.worker),
    status: options.status ?? true,
    desc: options.desc ?? "Processing",
    unit: options.unit ?? "items",
  };
}

function workerOption(worker: unknown): (() => unknown) | null {
  if (worker === undefined || worker === null) return null;
  if (typeof worker === "function") return worker as () => unknown;
  throw wrong(
    "worker",
    worker,
    'a function that makes a Web Worker, () => new Worker(…, { type: "module" }); how many there are is workers',
  );
}

function isBatches(merging: unknown): boolean {
  return Array.isArray(merging) && merging.length === 3 && merging.every((value) => Number.isInteger(value) && value >= 1);
}

function whole(name: string, value: number, least: number, meaning: string): number {
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw bad(`${name} is ${value}; it is ${meaning}, a whole number of ${least} or more.`);
}

function orNull(name: string, value: unknown, meaning: string): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "number" && value > 0) return value;
  throw bad(`${name} is ${shortText(value)}; it is ${meaning}, a number above 0, or null for no limit.`);
}

function wrong(name: string, value: unknown, takes: string): CoffeaError {
  return bad(`FuturesExecutor got ${shortText(value)} for its option "${name}", which takes ${takes}.`);
}

function bad(message: string): CoffeaError {
  return new CoffeaError("BadArgument", message);
}
