import { CoffeaError, isPlainObject } from "../base/index.ts";
import { FilePool } from "../nanoevents/index.ts";
import { type Fileset, parseFileset, readFileset } from "../fileset/index.ts";
import { finishMetrics, type Metrics } from "./metrics.ts";
import { limitFiles, planChunks } from "./plan-chunks.ts";
import { type FoundFile, preprocessFiles } from "./preprocess.ts";
import type { ProcessorLike } from "./processor.ts";
import { makeReport, type RunReport, type SkippedItem } from "./report.ts";
import { noChunks, noneMerged, runChunks } from "./run-chunks.ts";
import type { RunnerSetup } from "./runner-options.ts";
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

/** What can be run: a fileset, the path of a JSON file with one, or chunks of `preprocess`. */
export type RunInput = Fileset | string | readonly WorkItem[] | AsyncIterable<WorkItem> | Iterable<WorkItem>;

/** Plans, runs and merges; see {@link Runner}. */
export async function runAll(setup: RunnerSetup, input: RunInput, options: RunOptions): Promise<RunResult<never>> {
  const processor = checkedProcessor(options);
  const pool = new FilePool();
  try {
    const plan = await planOf(setup, pool, input, options);
    if (plan.items.length === 0) throw noChunks(plan.skipped);
    const merged = await runChunks(plan.items, processor, { setup, pool, signal: options.signal ?? null, initial: noneMerged() });
    const skipped = [...plan.skipped, ...merged.skipped];
    if (merged.processed.length === 0) throw noChunks(skipped);
    const post = typeof processor === "function" ? null : await processor.postprocess?.(merged.out);
    return {
      out: (post ?? merged.out) as never,
      metrics: finishMetrics(merged.metrics, {
        chunks: plan.items.length,
        processed: merged.processed.length,
        resumed: 0,
        merge: merged.mergeTime,
      }),
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

/** The chunks of a fileset; see {@link Runner}. */
export async function* preprocess(
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
  return typeof value === "object" && value !== null ? `an object (${Object.keys(value).join(", ") || "empty"})` : String(value);
}
