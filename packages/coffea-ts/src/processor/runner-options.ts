import { CoffeaError, nearestNames } from "../base/index.ts";
import { type Executor, IterativeExecutor, type ProgressListener } from "../executor/index.ts";
import { BaseSchema, type EventsMode, type SchemaClass } from "../nanoevents/index.ts";
import type { SkipBadFiles } from "./bad-files.ts";
import { checkedChunksize } from "./chunk-ranges.ts";
import type { MetadataCache } from "./metadata-cache.ts";

/** How a {@link Runner} runs. Names and defaults are coffea's unless said otherwise. */
export interface RunnerOptions {
  /** Default `new IterativeExecutor()`. */
  readonly executor?: Executor;
  /** Executor of the look at the files before the run. Default: the same. */
  readonly preExecutor?: Executor;
  /** Wanted number of events in a chunk. Default 100000. */
  readonly chunksize?: number;
  /** Chunks per dataset at most. Default null: all. */
  readonly maxchunks?: number | null;
  /** Remembers UUID, entries and clusters of files between runs, e.g. `new Map()`. Default null: look at the files each time. */
  readonly metadataCache?: MetadataCache | null;
  /** Which failures cost only their file or chunk, see {@link SkipBadFiles}; each is in the report. Default false. */
  readonly skipbadfiles?: SkipBadFiles;
  /** Return `[out, metrics]` instead of `out`. Default false. */
  readonly savemetrics?: boolean;
  /** Cut chunks only where the file's clusters start. Default false. */
  readonly alignClusters?: boolean;
  /** How branches become events. Default `BaseSchema`: each branch is a field. */
  readonly schema?: SchemaClass;
  /** Format of the files: only `"root"`. */
  readonly format?: "root";
  /** `"virtual"` (default) reads a column when it is touched; `"eager"` reads all before `process`, as a web page has to outside of a worker. */
  readonly mode?: EventsMode;
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
  "alignClusters",
  "schema",
  "format",
  "mode",
  "onProgress",
] as const satisfies readonly (keyof RunnerOptions)[];

/**
 * Fills in the defaults.
 *
 * @throws `BadArgument` naming the option, its value and what it takes.
 */
export function runnerSetup(options: RunnerOptions): RunnerSetup {
  checkNames(options);
  const executor = options.executor ?? new IterativeExecutor();
  const setup: RunnerSetup = {
    executor: checkedExecutor(executor, "executor"),
    preExecutor: checkedExecutor(options.preExecutor ?? executor, "preExecutor"),
    chunksize: checkedChunksize(options.chunksize ?? 100_000),
    maxchunks: options.maxchunks ?? null,
    metadataCache: options.metadataCache ?? null,
    skipbadfiles: options.skipbadfiles ?? false,
    savemetrics: options.savemetrics ?? false,
    alignClusters: options.alignClusters ?? false,
    schema: options.schema ?? BaseSchema,
    mode: options.mode ?? "virtual",
    onProgress: options.onProgress ?? null,
  };
  const { maxchunks, schema } = setup;
  if (maxchunks !== null && !(Number.isSafeInteger(maxchunks) && maxchunks >= 1)) {
    throw bad(`maxchunks is ${maxchunks}; it is the highest number of chunks of a dataset, a whole number ≥ 1, or null for all.`);
  }
  if (typeof schema !== "function" || !(schema === BaseSchema || schema.prototype instanceof BaseSchema)) {
    throw bad(`schema is ${String(schema)}; it has to be BaseSchema or a class that extends it, the class itself and not an instance.`);
  }
  if (options.format !== undefined && options.format !== "root")
    throw bad(`format is ${JSON.stringify(options.format)}; only "root" can be read.`);
  return setup;
}

function checkNames(options: RunnerOptions): void {
  const wrong = Object.keys(options).find((name) => !(known as readonly string[]).includes(name));
  if (wrong === undefined) return;
  const camel = wrong.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const near = (known as readonly string[]).includes(camel) ? [camel] : nearestNames(wrong, known);
  const hint = near.length > 0 ? `Did you mean ${near.join(" or ")}?` : `It takes ${known.join(", ")}.`;
  throw bad(`A Runner has no option "${wrong}". ${hint}`);
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
