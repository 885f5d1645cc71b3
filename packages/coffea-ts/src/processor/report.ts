/** A file or chunk that was left out, and why. */
export interface SkippedItem {
  readonly dataset: string;
  readonly filename: string;
  readonly treename: string;
  /** Null when the whole file was left out. */
  readonly entrystart: number | null;
  readonly entrystop: number | null; // exclusive
  /** Entries that are missing from the output; null for a file that cannot be opened and of which the fileset does not say how many it has. */
  readonly entries: number | null;
  /** Code of the error, such as `TruncatedFile`. */
  readonly code: string;
  readonly reason: string;
  readonly attempts: number;
}

/** What became of one dataset. */
export interface DatasetReport {
  /** Files of which at least one chunk was processed. */
  readonly files: number;
  readonly chunks: number;
  readonly entries: number;
  readonly skippedFiles: number;
  readonly skippedChunks: number;
  /** Known entries that are missing from the output: those of skipped chunks, and of skipped files whose number of entries the fileset says. */
  readonly skippedEntries: number;
}

/** What was processed and what was left out; nothing is skipped without an entry here. */
export interface RunReport {
  readonly datasets: Readonly<Record<string, DatasetReport>>;
  readonly skipped: readonly SkippedItem[];
  /** What else went wrong without a loss, in sentences: a damaged checkpoint, a full disk. */
  readonly warnings: readonly string[];
}

/** Counts processed and skipped items by dataset; `datasets` are all of the fileset, in order. */
export function makeReport(
  datasets: Iterable<string>,
  processed: readonly ProcessedItem[],
  skipped: readonly SkippedItem[],
  warnings: readonly string[] = [],
): RunReport {
  const names = new Set([...datasets, ...processed.map((item) => item.dataset), ...skipped.map((item) => item.dataset)]);
  return { datasets: Object.fromEntries([...names].map((name) => [name, datasetReport(name, processed, skipped)])), skipped, warnings };
}

interface ProcessedItem {
  readonly dataset: string;
  readonly filename: string;
  readonly entrystart: number;
  readonly entrystop: number; // exclusive
}

function datasetReport(dataset: string, processed: readonly ProcessedItem[], skipped: readonly SkippedItem[]): DatasetReport {
  const done = processed.filter((item) => item.dataset === dataset);
  const missing = skipped.filter((item) => item.dataset === dataset);
  return {
    files: new Set(done.map((item) => item.filename)).size,
    chunks: done.length,
    entries: done.reduce((sum, item) => sum + item.entrystop - item.entrystart, 0),
    skippedFiles: missing.filter((item) => item.entrystart === null).length,
    skippedChunks: missing.filter((item) => item.entrystart !== null).length,
    skippedEntries: missing.reduce((sum, item) => sum + (item.entries ?? 0), 0),
  };
}
