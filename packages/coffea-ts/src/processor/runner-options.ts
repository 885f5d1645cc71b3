import { CoffeaError, nearestNames, shortText } from "../base/index.ts";
import { ConcurrentExecutor, type Executor, IterativeExecutor, type ProgressListener } from "../executor/index.ts";
import { BaseSchema, type EventsMode, type SchemaClass } from "../nanoevents/index.ts";
import { checkEvaluator, type EvaluatorName } from "../loop/index.ts";
import type { SkipBadFiles } from "./bad-files.ts";
import { checkedCheckpointer, type Checkpointer } from "./checkpoints/checkpointer.ts";
import { checkedChunksize } from "./chunk-ranges.ts";
import { checkedLoopCache, type LoopCacheOption } from "./loop-cache.ts";
import type { MetadataCacheOption } from "./metadata-cache.ts";

/** How a {@link Runner} runs. Names and defaults are coffea's unless said otherwise. */
export interface RunnerOptions {
  /** Default `new IterativeExecutor()`. */
  readonly executor?: Executor;
  /** Executor of the look at the files before the run. Default: the same, or a `ConcurrentExecutor` where that one has workers. */
  readonly preExecutor?: Executor;
  /**
   * Wanted number of events in a chunk: a file is cut into equal parts of about that many. Default null: near every 200000 events, fewer of wide events, where clusters start,
   * so that no basket is in two chunks. (coffea's default is 100000.)
   */
  readonly chunksize?: number | null;
  /** Chunks per dataset at most. Default null: all. */
  readonly maxchunks?: number | null;
  /**
   * Remembers UUID, entries and clusters of files between runs: true for the cache folder of this user, the path of a folder, or a `new Map()`.
   * Default null: look at the files each time. Files that a preprocessed fileset describes are not looked at beforehand in any case.
   */
  readonly metadataCache?: MetadataCacheOption;
  /** Which failures cost only their file or chunk, see {@link SkipBadFiles}; each is in the report. Default false. */
  readonly skipbadfiles?: SkipBadFiles;
  /** Return `[out, metrics]` instead of `out`. Default false. */
  readonly savemetrics?: boolean;
  /** Return `Ok` or, in place of throwing, `Err` with the error and the part that was done. Default false. */
  readonly useResultType?: boolean;
  /** Where partial results are kept, so that a run that was stopped goes on where it was, e.g. `new SimpleCheckpointer("checkpoints")`. Default null: nowhere. */
  readonly checkpointer?: Checkpointer | null;
  /** Cut chunks only where the file's clusters start, at the first one that is at least `chunksize` (default 100000) after the last cut. Default false. */
  readonly alignClusters?: boolean;
  /** How branches become events. Default `BaseSchema`: each branch is a field. */
  readonly schema?: SchemaClass;
  /** Format of the files: only `"root"`. */
  readonly format?: "root";
  /** `"virtual"` (default) reads a column when it is touched; `"eager"` reads all before `process`, as a web page has to outside of a worker. */
  readonly mode?: EventsMode;
  /**
   * `"compile"`: all that a chunk fills is computed in one loop over its events, compiled when the first chunk comes, and by the interpreter where that is not possible.
   * `"interpret"`: array by array, by the interpreter. The results have the same bits.
   * Default null: what the environment variable COFFEA_TS_EVALUATOR says, else `"compile"`.
   */
  readonly evaluator?: EvaluatorName | null;
  /**
   * Keeps compiled loops, so that the next run and each worker need not compile them: true for the cache folder of this user, or the path of a folder.
   * Default null: nowhere (`coffea-ts run` keeps them).
   */
  readonly loopCache?: LoopCacheOption;
  /** Told about the progress in place of the executor's own bar. */
  readonly onProgress?: ProgressListener;
}

/** {@link RunnerOptions} with the defaults in place. */
export interface RunnerSetup extends Required<Omit<RunnerOptions, "onProgress" | "format">> {
  readonly onProgress: ProgressListener | null;
}

const known = [
  "executor",
  "preExecutor",
  "chunksize",
  "maxchunks",
  "metadataCache",
  "skipbadfiles",
  "savemetrics",
  "useResultType",
  "checkpointer",
  "alignClusters",
  "schema",
  "format",
  "mode",
  "evaluator",
  "loopCache",
  "onProgress",
] as const satisfies readonly (keyof RunnerOptions)[];

/**
 * Fills in the defaults.
 *
 * @throws `BadArgument` naming the option, its value and what it takes.
 */
export function runnerSetup(options: RunnerOptions): RunnerSetup {
  checkNames(options);
  const executor: Executor = options.executor ?? new IterativeExecutor();
  const setup: RunnerSetup = {
    executor: checkedExecutor(executor, "executor"),
    preExecutor: checkedExecutor(options.preExecutor ?? preExecutorFor(executor), "preExecutor"),
    chunksize: (options.chunksize ?? null) === null ? null : checkedChunksize(options.chunksize!),
    maxchunks: options.maxchunks ?? null,
    metadataCache: options.metadataCache ?? null,
    skipbadfiles: options.skipbadfiles ?? false,
    savemetrics: options.savemetrics ?? false,
    useResultType: options.useResultType ?? false,
    checkpointer: (options.checkpointer ?? null) === null ? null : checkedCheckpointer(options.checkpointer),
    alignClusters: options.alignClusters ?? false,
    schema: options.schema ?? BaseSchema,
    mode: options.mode ?? "virtual",
    evaluator: (options.evaluator ?? null) === null ? null : checkEvaluator(options.evaluator),
    loopCache: checkedLoopCache(options.loopCache),
    onProgress: options.onProgress ?? null,
  };
  checkSkipRule(setup.skipbadfiles);
  if (setup.mode !== "virtual" && setup.mode !== "eager")
    throw bad(
      `mode is ${JSON.stringify(setup.mode)}; chunks of a run are "virtual" or "eager". Lazy results of mode "dask" are for compute of coffea-ts/task-graph.`,
    );
  const { maxchunks, schema } = setup;
  if (maxchunks !== null && !(Number.isSafeInteger(maxchunks) && maxchunks >= 1)) {
    throw bad(`maxchunks is ${maxchunks}; it is the highest number of chunks of a dataset, a whole number ≥ 1, or null for all.`);
  }
  if (typeof schema !== "function" || !(schema === BaseSchema || schema.prototype instanceof BaseSchema)) {
    throw bad(`schema is ${String(schema)}; it has to be BaseSchema or a class that extends it, the class itself and not an instance.`);
  }
  return setup;
}

/** Options of coffea's Runner that mean nothing here, with the reason. Their value null is fine. */
const refused: Readonly<Record<string, string>> = {
  xrootdtimeout: "Files are local or in memory, and root:// addresses are not read yet, so nothing is waited for.",
  processorCompression:
    "A processor travels to workers as data or as the address of its module, a few kilobytes, so there is nothing to compress.",
  cachestrategy:
    "Baskets that chunks share are kept in memory by the file, and repeated runs are answered by checkpoints; columns have no cache of their own.",
};

function checkNames(options: RunnerOptions): void {
  if (typeof options !== "object" || options === null) throw bad(`A Runner takes an object of options, not ${shortText(options)}.`);
  if (typeof (options as Partial<Executor>).execute === "function") {
    throw bad("A Runner takes its options by name: new Runner({ executor: … }) in place of new Runner(…).");
  }
  for (const [name, value] of Object.entries(options)) {
    if ((known as readonly string[]).includes(name)) continue;
    const camel = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const reason = Object.hasOwn(refused, camel) ? refused[camel] : undefined;
    if (reason !== undefined && (value === null || value === undefined)) continue;
    if (reason !== undefined) throw bad(`A Runner has no option "${name}". ${reason} Leave it out.`);
    const near = (known as readonly string[]).includes(camel) ? [camel] : nearestNames(name, known);
    const hint = near.length > 0 ? `Did you mean ${near.join(" or ")}?` : `It takes ${known.join(", ")}.`;
    throw bad(`A Runner has no option "${name}". ${hint}`);
  }
  const { format } = options;
  if (format === undefined || format === "root") return;
  throw bad(
    (format as string) === "parquet"
      ? `format is "parquet"; only "root" can be read yet. Arrow and Feather files are read by coffea-ts/arrow.`
      : `format is ${shortText(format)}; it is "root".`,
  );
}

function checkSkipRule(rule: unknown): void {
  if (typeof rule === "boolean" || typeof rule === "function") return;
  if (Array.isArray(rule) && rule.every((code) => typeof code === "string")) return;
  throw bad(
    `skipbadfiles is ${shortText(rule)}; it is true (what is the file's fault), false, a list of codes such as ["FileNotFound"], or a function of the error.`,
  );
}

/** Looking at files is mostly waiting, which needs no workers. */
function preExecutorFor(executor: Executor): Executor {
  return executor.isRemote === true ? new ConcurrentExecutor({ retries: executor.retries }) : executor;
}

function checkedExecutor(executor: Executor, name: string): Executor {
  if (typeof (executor as Partial<Executor> | null)?.execute === "function") return executor;
  throw bad(
    `${name} is ${typeof executor === "object" ? "an object without execute()" : String(executor)}; it has to be an executor, such as new IterativeExecutor().`,
  );
}

function bad(message: string): CoffeaError {
  return new CoffeaError("BadArgument", message);
}
