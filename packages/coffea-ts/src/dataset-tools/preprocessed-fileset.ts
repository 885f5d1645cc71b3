import type { Step } from "../fileset/index.ts";

/** A file as `preprocess` leaves it, in coffea's words. */
export interface PreprocessedFile {
  readonly object_path: string;
  /** Ranges of entries, ascending; null where the file could not be read and had none before. */
  readonly steps: readonly Step[] | null;
  readonly num_entries: number | null;
  readonly format: "root";
  readonly lfn: string | null;
  readonly pfn: string | null;
  readonly uuid: string | null;
  /** Entries in the steps. */
  readonly num_selected_entries: number | null;
  /** Kind of the error, where the file could not be read: `FileNotFound`, `NotARootFile`, … */
  readonly code?: string;
  /** Why the file could not be read. */
  readonly reason?: string;
  /** What else the fileset said about the file. */
  readonly [key: string]: unknown;
}

/** A dataset as `preprocess` leaves it, in coffea's words. */
export interface PreprocessedDataset {
  readonly files: Readonly<Record<string, PreprocessedFile>>;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly format: "root";
  /** Form of the events, for `decompressForm`; null where it was not saved. */
  readonly compressed_form: string | null;
  readonly did: string | null;
  /** What else the fileset said about the dataset. */
  readonly [key: string]: unknown;
}

/** What `preprocess` gives: plain JSON, which coffea reads too. */
export type PreprocessedFileset = Readonly<Record<string, PreprocessedDataset>>;
