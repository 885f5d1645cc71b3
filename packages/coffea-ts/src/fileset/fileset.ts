import type { FileRef } from "./file-ref.ts";

/** A range of entries: start inclusive, stop exclusive. */
export type Step = readonly [start: number, stop: number];

/**
 * A file as `preprocess` describes it. Both spellings of the path of its tree are read, and keys that are not listed here are left alone.
 * Names are coffea's, because this is what stands in fileset JSON.
 */
export interface FileSpec {
  /** Path of the tree in the file, such as `Events`. */
  readonly object_path?: string | null;
  readonly objectPath?: string | null;
  /** Ranges of entries to process, not overlapping. Null or absent: all entries, cut by the chunk rule. */
  readonly steps?: readonly Step[] | null;
  /** Entries of the tree. */
  readonly num_entries?: number | null;
  /** Entries in the steps. */
  readonly num_selected_entries?: number | null;
  /** UUID of the file when the steps were made. */
  readonly uuid?: string | null;
  readonly format?: string | null;
  readonly [key: string]: unknown;
}

/** A dataset in its long form. */
export interface DatasetSpec {
  /** A list of files, `"path"` or `"path:tree"`, or the tree (or a {@link FileSpec}) of each file by its path. */
  readonly files: readonly FileRef[] | Readonly<Record<string, string | FileSpec | null>>;
  /** Tree of all files that do not name their own. */
  readonly treename?: string | null;
  /** The user's own facts about the dataset, given to `process` as `events.metadata`. */
  readonly metadata?: Readonly<Record<string, unknown>> | null;
  /** Branches to read in one go before each chunk is processed. */
  readonly preload?: readonly string[] | null;
  /** Form of the events: base64 of gzipped JSON of an awkward form, as `preprocess` saves it. */
  readonly compressed_form?: string | null;
  /** The same in filesets of older coffea versions, also as plain JSON. */
  readonly form?: string | null;
  /** Only `"root"`. */
  readonly format?: string | null;
  /** Name of the dataset in a data catalogue. */
  readonly did?: string | null;
  readonly [key: string]: unknown;
}

/** Tree or {@link FileSpec} of each file by its path: a dataset without anything else. */
export type FilesByPath = Readonly<Record<string, string | FileSpec | null>>;

/**
 * What to process, dataset by dataset. The forms of coffea are all read:
 * `{ ds: [file] }`, `{ ds: { file: tree } }`, `{ ds: { treename, files: [file] } }`, `{ ds: { files: { file: tree }, metadata } }` and what `preprocess` writes.
 */
export type Fileset = Readonly<Record<string, readonly FileRef[] | DatasetSpec | FilesByPath>>;

/** One file of a fileset, with everything that its chunks need to know. */
export interface FilesetFile {
  readonly dataset: string;
  readonly filename: string;
  readonly file: FileRef;
  readonly treename: string;
  /** The user's metadata of the dataset. */
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly preload: readonly string[] | null;
  /** Ranges of entries chosen beforehand, ascending, or null. */
  readonly steps: readonly Step[] | null;
  /** Entries of the tree as the fileset says, or null. */
  readonly entries: number | null;
  /** UUID of the file as the fileset says, or null. */
  readonly uuid: string | null;
}

/** One dataset of a fileset, with its files in their order. */
export interface Dataset {
  readonly name: string;
  readonly files: readonly FilesetFile[];
  /** The user's metadata; empty where there is none. */
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly preload: readonly string[] | null;
  /** Form of the events as `preprocess` saves it, for `decompressForm`, or null. */
  readonly compressedForm: string | null;
  /** Name of the dataset in a data catalogue, or null. */
  readonly did: string | null;
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
