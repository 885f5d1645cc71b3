import type { LoopExplanation } from "../../loop/index.ts";
import type { SkippedItem } from "../report.ts";

/** What a run will need, known from the files' metadata alone. Sizes in bytes, times in seconds. */
export interface JobPlan {
  readonly datasets: readonly DatasetPlan[];
  readonly files: number;
  readonly chunks: number;
  readonly entries: number;
  /** The branches that are read, in all files together, those with the most bytes first. */
  readonly columns: readonly ColumnPlan[];
  readonly compressedBytes: number;
  readonly rawBytes: number;
  readonly estimate: JobEstimate;
  /** Files that are left out, as in a run. */
  readonly skipped: readonly SkippedItem[];
}

/** One dataset of a plan. */
export interface DatasetPlan {
  readonly dataset: string;
  readonly files: number;
  readonly chunks: number;
  readonly entries: number;
  /** Why `process` could not be followed without data, so that its columns are not known; else null. */
  readonly notTraceable: string | null;
  /** Expressions that it evaluates for each chunk, by kind. Empty where it could not be followed. */
  readonly expressions: Readonly<Record<string, number>>;
  /** What of it is compiled; null where it could not be followed. */
  readonly loop: LoopExplanation | null;
}

/** A branch that is read. */
export interface ColumnPlan {
  readonly name: string;
  /** Type of one entry, as awkward writes it. */
  readonly type: string;
  readonly codecs: readonly string[];
  /** Baskets to read, or clusters' pages. */
  readonly baskets: number;
  readonly compressedBytes: number;
  /** Bytes in memory. Where only some baskets are read, their share of the branch. */
  readonly rawBytes: number;
}

/**
 * Estimated cost, as if bytes came from the page cache. Decompression is bytes by the rate of the codec; computing is a guess from the number of expressions and the mean lengths of lists,
 * because what a selection leaves is not known beforehand: it may be off by a factor of five.
 */
export interface JobEstimate {
  /** With `workers`, until the result is there. */
  readonly seconds: number;
  readonly workers: number;
  /** Of one worker alone: seconds to start, read, decompress and compute. */
  readonly parts: { readonly start: number; readonly read: number; readonly decompress: number; readonly compute: number };
  /** Peak memory of all threads together. */
  readonly memoryBytes: number;
}
