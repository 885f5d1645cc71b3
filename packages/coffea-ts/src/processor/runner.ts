import { CoffeaError } from "../base/index.ts";
import { FilePool } from "../nanoevents/index.ts";
import { isPlainObject } from "./accumulate.ts";
import type { Fileset } from "./fileset/fileset.ts";
import { parseFileset } from "./fileset/parse-fileset.ts";
import { readFileset } from "./fileset/read-fileset.ts";
import { finishMetrics, type Metrics } from "./metrics.ts";
import { limitFiles, planChunks } from "./plan-chunks.ts";
import { type FoundFile, preprocessFiles } from "./preprocess.ts";
import type { OutputOf, ProcessorLike } from "./processor.ts";
import { makeReport, type RunReport, type SkippedItem } from "./report.ts";
import { noChunks, runChunks } from "./run-chunks.ts";
import { type RunnerOptions, runnerSetup, type RunnerSetup } from "./runner-options.ts";
import type { WorkItem } from "./work-item.ts";

/** What to run on a fileset. */
export interface RunOptions<P extends ProcessorLike = ProcessorLike> {
  /** An object with `process`, or a function of the events. */
  readonly processorInstance: P;
  /** Tree of all files that do not name their own. */
  readonly treename?: string | null;
  /** Ends the run between two chunks. */
  readonly signal?: AbortSignal;
}

/** Everything that a run gives (coffea's raw dict). */
export interface RunResult<O = unknown> {
  readonly out: O;
  readonly metrics: Metrics;
  /** What was processed and what was skipped, and why. */
  readonly report: RunReport;
  /** The chunks whose results are in `out`. */
  readonly processed: readonly WorkItem[];
  /** Kept for coffea's name; a run that fails throws. */
  readonly exception: null;
}

/** What can be run: a fileset, the path of a JSON file with one, or chunks of {@link Runner.preprocess}. */
export type RunInput = Fileset | string | readonly WorkItem[] | AsyncIterable<WorkItem> | Iterable<WorkItem>;

/**
 * Runs a processor over the chunks of a fileset and merges the outputs. A runner is called like a function:
 *
 *     const run = new Runner({ executor: new IterativeExecutor(), savemetrics: true });
 *     const [out, metrics] = await run(fileset, { processorInstance: new DimuonMass(), treename: "Events" });
 */
export interface Runner<M extends boolean = boolean> {
  /**
   * The merged output, or `[output, metrics]` with `savemetrics`.
   *
   * @throws `BadFileset`; `NoChunks` when nothing could be processed; errors of files (`FileNotFound`, `TruncatedFile`, …) before the run;
   * `ChunkFailed` naming dataset, file, tree, entries and the line of the user's code; `IncompatibleAccumulators` when outputs do not add.
   */
  <P extends ProcessorLike>(input: RunInput, options: RunOptions<P>): Promise<M extends true ? [OutputOf<P>, Metrics] : OutputOf<P>>;
  /** The same run with everything that is known about it. */
  run<P extends ProcessorLike>(input: RunInput, options: RunOptions<P>): Promise<RunResult<OutputOf<P>>>;
  /** The chunks of a fileset, in order. `next(size)` changes the wanted size of those that follow; the size in force at the end is returned. */
  preprocess(
    fileset: Fileset | string,
    options?: { readonly treename?: string | null },
  ): AsyncGenerator<WorkItem, number, number | undefined>;
}

interface RunnerConstructor {
  new <M extends boolean = false>(options?: RunnerOptions & { readonly savemetrics?: M }): Runner<M>;
  readonly prototype: Runner;
}

class CallableRunner {
  constructor(options: RunnerOptions = {}) {
    const setup = runnerSetup(options);
    const call = async (input: RunInput, runOptions: RunOptions): Promise<unknown> => {
      const { out, metrics } = await runAll(setup, input, runOptions);
      return setup.savemetrics ? [out, metrics] : out;
    };
    const methods = {
      run: (input: RunInput, runOptions: RunOptions) => runAll(setup, input, runOptions),
      preprocess: (fileset: Fileset | string, treeOptions: { treename?: string | null } = {}) => preprocess(setup, fileset, treeOptions),
    };
    // A class instance cannot be called, so the constructor hands out a function that is an instance too.
    return Object.setPrototypeOf(Object.assign(call, methods), new.target.prototype) as CallableRunner;
  }
}
Object.setPrototypeOf(CallableRunner.prototype, Function.prototype);

/** Runs a processor over a fileset, see the interface {@link Runner}. @throws `BadArgument` for options that do not fit. */
export const Runner = CallableRunner as unknown as RunnerConstructor;

async function runAll(setup: RunnerSetup, input: RunInput, options: RunOptions): Promise<RunResult<never>> {
  const processor = checkedProcessor(options);
  const pool = new FilePool();
  try {
    const plan = await planOf(setup, pool, input, options);
    if (plan.items.length === 0) throw noChunks(plan.skipped);
    const merged = await runChunks(plan.items, processor, { setup, pool, signal: options.signal ?? null });
    const skipped = [...plan.skipped, ...(merged?.skipped ?? [])];
    if (merged?.metrics === undefined || merged.metrics === null) throw noChunks(skipped);
    const post = typeof processor === "function" ? null : await processor.postprocess?.(merged.out);
    return {
      out: (post ?? merged.out) as never,
      metrics: finishMetrics(merged.metrics, plan.items.length),
      report: makeReport(plan.datasets, merged.processed, skipped),
      processed: merged.processed,
      exception: null,
    };
  } finally {
    await pool.closeAll();
  }
}

interface Plan {
  readonly datasets: readonly string[];
  readonly items: readonly WorkItem[];
  readonly skipped: readonly SkippedItem[];
}

async function planOf(setup: RunnerSetup, pool: FilePool, input: RunInput, options: RunOptions): Promise<Plan> {
  if (typeof input === "string" || isPlainObject(input)) {
    const fileset = typeof input === "string" ? await readFileset(input) : input;
    const found = await findFiles(setup, pool, fileset, options);
    const skipped = found.filter((file) => file.kind === "bad").map((file) => file.skipped);
    return { datasets: Object.keys(fileset), items: [...chunksOf(setup, found)], skipped };
  }
  if (input === null || typeof input !== "object") throw notRunnable(input);
  const items: WorkItem[] = [];
  for await (const item of input as AsyncIterable<WorkItem>) {
    if (!isWorkItem(item)) throw notRunnable(item);
    items.push(item);
  }
  return { datasets: [], items, skipped: [] };
}

async function* preprocess(
  setup: RunnerSetup,
  input: Fileset | string,
  options: { readonly treename?: string | null },
): AsyncGenerator<WorkItem, number, number | undefined> {
  const pool = new FilePool();
  let found: FoundFile[];
  try {
    found = await findFiles(setup, pool, typeof input === "string" ? await readFileset(input) : input, options);
  } finally {
    await pool.closeAll();
  }
  return yield* chunksOf(setup, found);
}

function findFiles(
  setup: RunnerSetup,
  pool: FilePool,
  fileset: Fileset,
  options: { readonly treename?: string | null; readonly signal?: AbortSignal },
): Promise<FoundFile[]> {
  const files = parseFileset(fileset, options.treename ?? null);
  // With skipping on, a bad file among the first has to be made up for by a later one.
  const wanted = setup.skipbadfiles === false ? limitFiles(files, setup.maxchunks) : files;
  return preprocessFiles(wanted, {
    executor: setup.preExecutor,
    pool,
    cache: setup.metadataCache,
    skipbadfiles: setup.skipbadfiles,
    withClusters: setup.alignClusters,
    ...(setup.onProgress === null ? {} : { onProgress: setup.onProgress }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
}

function chunksOf(setup: RunnerSetup, found: readonly FoundFile[]): Generator<WorkItem, number, number | undefined> {
  return planChunks(
    found.filter((file) => file.kind === "good"),
    setup,
  );
}

function checkedProcessor(options: RunOptions): ProcessorLike {
  const processor: unknown = (options as Partial<RunOptions> | undefined)?.processorInstance;
  const isClass =
    typeof processor === "function" && typeof (processor.prototype as { process?: unknown } | undefined)?.process === "function";
  if (isClass) {
    throw new CoffeaError(
      "BadArgument",
      `processorInstance is the class ${processor.name} itself. Pass an instance of it: new ${processor.name}().`,
    );
  }
  if (typeof processor === "function" || typeof (processor as { process?: unknown } | null | undefined)?.process === "function") {
    return processor as ProcessorLike;
  }
  throw new CoffeaError(
    "BadArgument",
    `processorInstance is ${describe(processor)}. It has to be an object with a process method, or a function of the events.`,
  );
}

function isWorkItem(item: unknown): item is WorkItem {
  return (
    isPlainObject(item) &&
    typeof item["filename"] === "string" &&
    typeof item["entrystart"] === "number" &&
    typeof item["treename"] === "string"
  );
}

function notRunnable(value: unknown): CoffeaError {
  return new CoffeaError(
    "BadFileset",
    `${describe(value)} cannot be run. Pass a fileset, { "DoubleMuon": ["file.root"] }, the path of a JSON file that holds one, or chunks of preprocess().`,
  );
}

function describe(value: unknown): string {
  return typeof value === "object" && value !== null ? `an object (${Object.keys(value).join(", ") || "empty"})` : `${String(value)}`;
}
