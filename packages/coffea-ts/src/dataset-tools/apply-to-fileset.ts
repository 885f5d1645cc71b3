import { sourceOf } from "../awkward/index.ts";
import { checkOptions, type ErrorCode } from "../base/index.ts";
import { badFileset, type Dataset, type Fileset, type FilesetFile, parseDatasets, readFileset } from "../fileset/index.ts";
import {
  type FileArgument,
  type FromRootOptions,
  type LazyEvents,
  type NanoEvents,
  NanoEventsFactory,
  type SchemaClass,
} from "../nanoevents/index.ts";
import { callProcess, type Processed, type ProcessorLike } from "../processor/index.ts";
import { countLater, type LazyReport, readReport } from "../task-graph/index.ts";

/** How a processor is applied to files that nobody reads yet. */
export interface ApplyOptions {
  /** Default `BaseSchema`. */
  readonly schemaclass?: SchemaClass;
  /** Go on without what cannot be read, and have it in the report; which errors those are, by code. Default false. */
  readonly allowReadErrorsWithReport?: boolean | readonly ErrorCode[];
  /** Tree of all files that do not name their own. */
  readonly treename?: string | null;
  /** Parts in which each file is read that has no steps. Default 1. */
  readonly stepsPerFile?: number;
}

type WithReport = ApplyOptions & { readonly allowReadErrorsWithReport: true | readonly ErrorCode[] };

/**
 * Applies a processor to each dataset of a fileset without reading any events (coffea's `apply_to_fileset`): the result is a task graph for each dataset,
 * for `compute`, `visualize` and `necessaryColumns`. Of a dataset with a saved form no file is opened, else the header of the first one.
 *
 * With `allowReadErrorsWithReport` it is `[graphs, reports]`, which are computed together: `const [out, report] = await compute([graphs, reports])`.
 * What cannot be read counts as no events and stands in the report, the first file too.
 *
 * `events.length` in the result becomes the number of events that were read in the end, where that may be another one than the steps say, or they say nothing;
 * to find its places `process` is called twice then.
 *
 * @throws `BadFileset`; what opening the first file throws; `NeedsData` at the line where the processor needs a value
 */
export function applyToFileset<P extends ProcessorLike>(
  process: P,
  fileset: Fileset | string,
  options: WithReport,
): Promise<[graphs: Record<string, Processed<P>>, reports: Record<string, LazyReport>]>;
export function applyToFileset<P extends ProcessorLike>(
  process: P,
  fileset: Fileset | string,
  options?: ApplyOptions,
): Promise<Record<string, Processed<P>>>;
export async function applyToFileset(process: ProcessorLike, fileset: Fileset | string, options: ApplyOptions = {}): Promise<unknown> {
  checkApplyOptions(options, "applyToFileset");
  const datasets = parseDatasets(typeof fileset === "string" ? await readFileset(fileset) : fileset, options.treename ?? null);
  const graphs: Record<string, unknown> = {};
  const reports: Record<string, LazyReport> = {};
  for (const dataset of datasets) {
    const applied = await apply(process, dataset, { ...dataset.metadata, dataset: dataset.name }, options);
    graphs[dataset.name] = applied.graph;
    if (applied.report !== null) reports[dataset.name] = applied.report;
  }
  return hasReport(options) ? [graphs, reports] : graphs;
}

/**
 * The same for one dataset (coffea's `apply_to_dataset`). Its metadata are those of the dataset and `metadata`, which wins.
 *
 * @throws as {@link applyToFileset}
 */
export function applyToDataset<P extends ProcessorLike>(
  process: P,
  dataset: Fileset[string],
  options: WithReport & { readonly metadata?: Readonly<Record<string, unknown>> },
): Promise<[graph: Processed<P>, report: LazyReport]>;
export function applyToDataset<P extends ProcessorLike>(
  process: P,
  dataset: Fileset[string],
  options?: ApplyOptions & { readonly metadata?: Readonly<Record<string, unknown>> },
): Promise<Processed<P>>;
export async function applyToDataset(
  process: ProcessorLike,
  dataset: Fileset[string],
  { metadata = {}, ...options }: ApplyOptions & { readonly metadata?: Readonly<Record<string, unknown>> } = {},
): Promise<unknown> {
  checkApplyOptions(options, "applyToDataset");
  const [parsed] = parseDatasets({ dataset }, options.treename ?? null);
  const applied = await apply(process, parsed!, { ...parsed!.metadata, ...metadata }, options);
  return hasReport(options) ? [applied.graph, applied.report] : applied.graph;
}

async function apply(process: ProcessorLike, dataset: Dataset, metadata: Readonly<Record<string, unknown>>, options: ApplyOptions) {
  if (dataset.files.length === 0)
    throw badFileset(`Dataset "${dataset.name}" has no files. Give it at least one, or leave it out.`, { dataset: dataset.name });
  const { schemaclass, allowReadErrorsWithReport = false, stepsPerFile } = options;
  const how: FromRootOptions = {
    mode: "dask",
    treepath: dataset.files[0]!.treename,
    metadata,
    allowReadErrorsWithReport,
    knownBaseForm: dataset.compressedForm,
    ...(schemaclass === undefined ? {} : { schemaclass }),
    ...(stepsPerFile === undefined ? {} : { stepsPerFile }),
  };
  const factory = await NanoEventsFactory.fromRoot(dataset.files.map(fileArgument), how);
  const events = factory.events() as NanoEvents;
  const graph = await countLater(() => callProcess(process, events), events, sourceOf(events) as LazyEvents);
  return { graph, report: hasReport(options) ? readReport(events) : null };
}

/** Files that are no paths are all of the tree of their list. */
function fileArgument({ file, filename, treename, steps, uuid }: FilesetFile): FileArgument {
  return typeof file === "string" ? { [filename]: { object_path: treename, steps, uuid } } : file;
}

function hasReport({ allowReadErrorsWithReport = false }: ApplyOptions): boolean {
  return allowReadErrorsWithReport !== false;
}

function checkApplyOptions(options: ApplyOptions, call: string): void {
  checkOptions(options, { schemaclass: "any", allowReadErrorsWithReport: "any", treename: "any", stepsPerFile: "number" }, call);
}
