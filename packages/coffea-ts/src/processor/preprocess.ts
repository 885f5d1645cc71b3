import { type ErrorCode, isCoffeaError } from "../base/index.ts";
import type { Executor, ProgressListener } from "../executor/index.ts";
import type { FilePool } from "../nanoevents/index.ts";
import { maySkip, reasonOf, type SkipBadFiles } from "./bad-files.ts";
import type { FilesetFile } from "../fileset/index.ts";
import { cacheKey, type FileFacts, type MetadataCache } from "./metadata-cache.ts";
import type { SkippedItem } from "./report.ts";

/** How files are looked at before chunks are made. */
export interface PreprocessSetup {
  readonly executor: Executor;
  readonly pool: FilePool;
  readonly cache: MetadataCache | null;
  readonly skipbadfiles: SkipBadFiles;
  readonly withClusters: boolean;
  readonly onProgress?: ProgressListener;
  readonly signal?: AbortSignal;
}

/** A file with its facts, or the reason why it is left out. */
export type FoundFile =
  | { readonly kind: "good"; readonly file: FilesetFile; readonly facts: FileFacts }
  | { readonly kind: "bad"; readonly skipped: SkippedItem; readonly error: unknown };

/** Reads the facts of each file, in the order of the files. Rejects at the first file that may not be skipped. */
export async function preprocessFiles(files: readonly FilesetFile[], setup: PreprocessSetup): Promise<FoundFile[]> {
  const { executor, skipbadfiles, onProgress, signal } = setup;
  const found = await executor.execute<FilesetFile, FoundFile[]>({
    tasks: files,
    run: async (file) => [{ kind: "good", file, facts: await factsOf(file, setup) }],
    merge: (merged, next) => {
      merged.push(...next);
      return merged;
    },
    recover: (file, error, attempts) => {
      if (!maySkip(error, skipbadfiles)) throw error;
      return [{ kind: "bad", skipped: skippedFile(file, error, attempts), error }];
    },
    desc: "Preprocessing",
    unit: "file",
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(signal === undefined ? {} : { signal }),
  });
  return found ?? [];
}

/** A whole file as an item of the report. */
export function skippedFile(file: FilesetFile, error: unknown, attempts: number): SkippedItem {
  const { dataset, filename, treename } = file;
  return { dataset, filename, treename, entrystart: null, entrystop: null, entries: null, ...reasonOf(error), attempts };
}

async function factsOf(file: FilesetFile, { cache, pool, withClusters }: PreprocessSetup): Promise<FileFacts> {
  const key = cacheKey(file.filename, file.treename);
  const known = cache?.get(key);
  if (known !== undefined && (known.clusters !== null || !withClusters)) return known;
  try {
    const { root } = await pool.open(file.file);
    const tree = await root.tree(file.treename);
    const facts: FileFacts = { uuid: root.uuid, entries: tree.entries, clusters: withClusters ? tree.clusterStarts() : null };
    cache?.set(key, facts);
    return facts;
  } catch (error) {
    // What failed may be the handle itself; another attempt opens the file anew.
    if (isCoffeaError(error, ...transientCodes)) await pool.close(file.file);
    throw error;
  }
}

const transientCodes: readonly ErrorCode[] = ["ReadFailed"];
