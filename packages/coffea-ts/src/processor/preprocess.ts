import { ConcurrentExecutor, type Executor, type ProgressListener } from "../executor/index.ts";
import type { FilesetFile } from "../fileset/index.ts";
import type { FilePool } from "../nanoevents/index.ts";
import { maySkip, reasonOf, type SkipBadFiles } from "./bad-files.ts";
import type { FileFacts, WantedFacts } from "./file-facts.ts";
import { askCache, type CacheAnswer, type MetadataCache, tellCache } from "./metadata-cache.ts";
import { type FactsOutcome, type FactsRequest, readBatch } from "./read-batch.ts";
import { shipBatches } from "./remote/ship-batches.ts";
import type { SkippedItem } from "./report.ts";

/** How files are looked at before chunks are made. */
export interface PreprocessSetup {
  readonly executor: Executor;
  /** Files that stay open for what comes next; null to close each one, which an executor that runs tasks at once needs. */
  readonly pool: Pick<FilePool, "open" | "close"> | null;
  readonly cache: MetadataCache | null;
  readonly skipbadfiles: SkipBadFiles;
  readonly wanted: WantedFacts;
  /** Whether a fileset that says UUID, entries and steps of a file is believed, without a look at the file. */
  readonly believesFileset: boolean;
  /** Files that one task looks at, one after the other. Default 1. */
  readonly filesPerBatch?: number;
  readonly onProgress?: ProgressListener;
  readonly signal?: AbortSignal;
}

/** A file with its facts, or the reason why it is left out. */
export type FoundFile =
  | { readonly kind: "good"; readonly file: FilesetFile; readonly facts: FileFacts }
  | { readonly kind: "bad"; readonly file: FilesetFile; readonly skipped: SkippedItem; readonly error: unknown };

/** A file that has to be opened, at its place among all files. */
interface UnknownFile extends CacheAnswer {
  readonly file: FilesetFile;
  readonly place: number;
}

/**
 * The facts of each file, in the order of the files: what the fileset or the cache says, else what the file itself does.
 * Rejects at the first file that may not be skipped.
 */
export async function preprocessFiles(files: readonly FilesetFile[], setup: PreprocessSetup): Promise<FoundFile[]> {
  const { executor, onProgress, signal, cache, filesPerBatch = 1 } = setup;
  const answers = await whatIsKnown(files, setup);
  const found = files.map((file, place): FoundFile => ({ kind: "good", file, facts: answers[place]!.facts! }));
  const unknown = files.flatMap((file, place): UnknownFile[] =>
    answers[place]!.facts === null ? [{ ...answers[place]!, file, place }] : [],
  );
  if (unknown.length === 0) return found;
  const remembered: Promise<unknown>[] = [];
  const shareForm = formsOnce();
  const note = (batch: readonly UnknownFile[], outcomes: readonly FactsOutcome[]): null => {
    for (const [index, item] of batch.entries()) {
      const outcome = judged(item.file, shareForm(outcomes[index]!), setup.skipbadfiles);
      found[item.place] = outcome;
      if (outcome.kind === "good" && cache !== null) remembered.push(tellCache(item.file, outcome.facts, item, cache));
    }
    return null;
  };
  await executor.execute<readonly UnknownFile[], null>({
    tasks: batches(unknown, filesPerBatch),
    run: async (batch) => note(batch, await readBatch(batch.map(requestOf), setup.pool, executor.retries)),
    ...(executor.isRemote === true ? { remote: shipBatches(executor.retries, requestOf, note) } : {}),
    merge: () => null,
    mayRetry: () => false,
    desc: "Preprocessing",
    unit: filesPerBatch === 1 ? "file" : "batch",
    ...(filesPerBatch === 1 ? {} : { weight: (batch: readonly UnknownFile[]) => batch.length, weightUnit: "files" }),
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(signal === undefined ? {} : { signal }),
  });
  await Promise.all(remembered);
  return found;
}

/** Files of a dataset mostly have the same form, a text of some 100 kB, which is kept once. */
function formsOnce(): (outcome: FactsOutcome) => FactsOutcome {
  const forms = new Map<string, string>();
  return (outcome) => {
    const form = outcome.kind === "facts" ? outcome.facts.form : null;
    if (outcome.kind === "failed" || form === null) return outcome;
    const shared = forms.get(form) ?? form;
    forms.set(shared, shared);
    return { kind: "facts", facts: { ...outcome.facts, form: shared } };
  };
}

function requestOf({ file, needed }: UnknownFile): FactsRequest {
  return { file: file.file, treename: file.treename, wanted: needed };
}

function judged(file: FilesetFile, outcome: FactsOutcome, rule: SkipBadFiles): FoundFile {
  if (outcome.kind === "facts") return { kind: "good", file, facts: outcome.facts };
  const { error, attempts } = outcome;
  if (!maySkip(error, rule)) throw error;
  return { kind: "bad", file, skipped: skippedFile(file, error, attempts), error };
}

/** A whole file as an item of the report. */
export function skippedFile(file: FilesetFile, error: unknown, attempts: number): SkippedItem {
  const { dataset, filename, treename } = file;
  return { dataset, filename, treename, entrystart: null, entrystop: null, entries: wantedEntries(file), ...reasonOf(error), attempts };
}

/** Entries of a file that were to be processed, as its fileset says; null where it does not. */
function wantedEntries({ steps, entries }: FilesetFile): number | null {
  return steps === null ? entries : steps.reduce((sum, [start, stop]) => sum + stop - start, 0);
}

/** What fileset and cache say about each file, without opening any. */
async function whatIsKnown(
  files: readonly FilesetFile[],
  { cache, wanted, believesFileset, signal }: PreprocessSetup,
): Promise<CacheAnswer[]> {
  const askOne = async (file: FilesetFile): Promise<CacheAnswer> => {
    const facts = believesFileset ? factsOfFileset(file) : null;
    if (facts !== null || cache === null) return { facts, needed: wanted, identity: null };
    return askCache(file, wanted, cache);
  };
  if (cache === null) return Promise.all(files.map(askOne));
  const answers = await new ConcurrentExecutor({ concurrency: 32, retries: 0, status: false }).execute<FilesetFile, CacheAnswer[]>({
    tasks: files,
    run: async (file) => [await askOne(file)],
    merge: (merged, [next]) => {
      merged.push(next!);
      return merged;
    },
    ...(signal === undefined ? {} : { signal }),
  });
  return answers ?? [];
}

/** Steps say where to cut, so clusters are not needed. When a chunk is read, the UUID shows whether the file is still the same. */
function factsOfFileset({ steps, entries, uuid }: FilesetFile): FileFacts | null {
  return steps === null || entries === null || uuid === null ? null : { uuid, entries, clusters: null, form: null, identity: null };
}

function batches<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
