import type { Form, Layout } from "../awkward/index.ts";
import type { ColumnPool, Reading } from "../bytes/index.ts";
import type { RootFile } from "./root-file.ts";
import type { ReadPlan } from "./tree/plan.ts";

/** One column of a table of entries: a branch of a tree, or a field at the top of an RNTuple. Sizes in bytes. */
export interface EntryColumn {
  /** The table that it belongs to. */
  readonly holder: EntryTable;
  readonly name: string;
  /** The name that addresses it in its table; for a branch of a branch, all names down to it, joined with slashes. */
  readonly path: string;
  readonly title: string;
  /** C++ type: `float[]`, `std::vector<float>`; empty where there is none. */
  readonly typeName: string;
  /** What an entry looks like; null where it cannot be read. */
  readonly form: Form | null;
  /** Why it cannot be read (yet); null where it can. */
  readonly notReadable: string | null;
  readonly entries: number;
  /** Number of baskets or pages. */
  readonly baskets: number;
  readonly compressedBytes: number;
  readonly uncompressedBytes: number;
  /** Codecs that it asks for: `["zlib"]`, `["none"]`. */
  readonly codecs: readonly string[];
}

/** A table of entries in a ROOT file, whichever way it is stored: a `TTree` or an `RNTuple`. */
export interface EntryTable {
  readonly kind: "tree" | "rntuple";
  readonly file: RootFile;
  readonly name: string;
  readonly title: string;
  /** Directories and name with slashes before them: `/Events`. */
  readonly path: string;
  readonly cycle: number;
  readonly entries: number;
  /** All columns, in their order. Names may repeat. */
  readonly columns: readonly EntryColumn[];
  /** The column of this path or, where no path fits, the first of this name. Throws `BranchNotFound` with the nearest names. */
  column(name: string): EntryColumn;
  /** Entries at which chunks may be cut without decoding anything twice, ending with the number of entries; `[0]` where there are none. */
  clusterStarts(): number[];
  /** What has to be read for some columns and the entries `[entryStart, entryStop)`, see `planRead`. */
  plan(columns: readonly EntryColumn[], range: EntryRange, isKnown?: (position: number) => boolean): ReadPlan;
  /** Reads columns of the entries `[entryStart, entryStop)`. With `memory` columns are there, until {@link EntryReader.release}. */
  reader(range: EntryRange, memory?: ColumnPool): EntryReader;
}

/** Some entries of a table, counted from its first. */
export interface EntryRange {
  readonly entryStart: number;
  readonly entryStop: number; // exclusive
}

/**
 * Reads columns of one range of entries. What they share, such as where the lists of a collection end, is decoded once.
 * Bytes are only looked at until more are read, so that their memory may be used again (`memory` of `runReading`).
 */
export interface EntryReader {
  /** The columns' data, in their order. Throws `NotReadable`, `BadArgument`, `CorruptFile`, `TruncatedFile` or `CodecFailed`. */
  read(columns: readonly EntryColumn[]): Reading<Layout[]>;
  /** The entries are done with: gives the memory of all columns back. What is in it must not be looked at any more. */
  release(): void;
}
