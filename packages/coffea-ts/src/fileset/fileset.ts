import type { ByteSource } from "../bytes/index.ts";

/** A file of a fileset: a path, a browser's `File` or `Blob`, or any byte source. */
export type FileRef = string | Blob | ByteSource;

/** A file as `preprocess` describes it; both spellings of the path of its tree are read, and other keys are left alone. */
export interface FileSpec {
  readonly object_path?: string | null;
  readonly objectPath?: string | null;
  /** Ranges of entries to process: start inclusive, stop exclusive, ascending. Null or absent: all entries, cut by the chunk rule. */
  readonly steps?: readonly (readonly [number, number])[] | null;
  readonly [key: string]: unknown;
}

/** A dataset in its long form. */
export interface DatasetSpec {
  /** A list of files, or the tree (or a {@link FileSpec}) of each file by its path. */
  readonly files: readonly FileRef[] | Readonly<Record<string, string | FileSpec | null>>;
  /** Tree of all files that do not name their own. */
  readonly treename?: string | null;
  /** The user's own facts about the dataset, given to `process` as `events.metadata`. */
  readonly metadata?: Readonly<Record<string, unknown>> | null;
  /** Branches to read in one go before each chunk is processed. */
  readonly preload?: readonly string[] | null;
  readonly [key: string]: unknown;
}

/**
 * What to process, dataset by dataset. The forms of coffea are all read:
 * `{ ds: [file] }`, `{ ds: { treename, files: [file] } }`, `{ ds: { files: { file: tree }, metadata } }` and what `preprocess` writes.
 */
export type Fileset = Readonly<Record<string, readonly FileRef[] | DatasetSpec>>;

/** One file of a fileset, with everything that its chunks need to know. */
export interface FilesetFile {
  readonly dataset: string;
  readonly filename: string;
  readonly file: FileRef;
  readonly treename: string;
  /** The user's metadata of the dataset. */
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly preload: readonly string[] | null;
  /** Ranges of entries chosen beforehand, or null. */
  readonly steps: readonly (readonly [number, number])[] | null;
}

/** Keys that the runner sets itself; a dataset's metadata may not have them. */
export const reservedMetadata = [
  "dataset",
  "filename",
  "treename",
  "metadata",
  "entrystart",
  "entrystop",
  "fileuuid",
  "numentries",
  "uuid",
  "clusters",
  "preload",
] as const;
