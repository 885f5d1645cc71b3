import { CoffeaError, isPlainObject } from "../base/index.ts";
import { type Fileset, parseFileset, readFileset } from "../fileset/index.ts";
import { IterativeExecutor } from "../executor/index.ts";
import { FilePool } from "../nanoevents/index.ts";
import { openMetadataCache } from "./metadata-cache.ts";
import { limitFiles, planChunks } from "./plan-chunks.ts";
import { type FoundFile, preprocessFiles } from "./preprocess.ts";
import type { SkippedItem } from "./report.ts";
import type { RunnerSetup } from "./runner-options.ts";
import type { WorkItem } from "./work-item.ts";

/** What can be run: a fileset, the path of a JSON file with one, or chunks of `preprocess`. */
export type RunInput = Fileset | string | readonly WorkItem[] | AsyncIterable<WorkItem> | Iterable<WorkItem>;

/** How files are looked at. */
export interface PlanOptions {
  /** Tree of all files that do not name their own. */
  readonly treename?: string | null;
  readonly signal?: AbortSignal;
}

/** The chunks of a run, and the files that are left out. */
export interface Plan {
  readonly datasets: readonly string[];
  readonly items: readonly WorkItem[];
  readonly skipped: readonly SkippedItem[];
}

/** Looks at the files of a fileset and cuts them into chunks; chunks that are given are taken as they are. */
export async function planRun(setup: RunnerSetup, pool: FilePool, input: RunInput, options: PlanOptions): Promise<Plan> {
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
  options: PlanOptions,
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

function findFiles(setup: RunnerSetup, pool: FilePool, fileset: Fileset, options: PlanOptions): Promise<FoundFile[]> {
  const files = parseFileset(fileset, options.treename ?? null);
  // With skipping on, a bad file among the first has to be made up for by a later one.
  const wanted = setup.skipbadfiles === false ? limitFiles(files, setup.maxchunks) : files;
  return preprocessFiles(wanted, {
    executor: setup.preExecutor,
    pool: setup.preExecutor instanceof IterativeExecutor ? pool : null,
    cache: openMetadataCache(setup.metadataCache),
    skipbadfiles: setup.skipbadfiles,
    wanted: { clusters: setup.alignClusters || setup.chunksize === null, form: false },
    believesFileset: true,
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
