import type { FileRef } from "../fileset/index.ts";

/** One chunk to process: a range of entries of a tree of a file, plain data except `file` (coffea's `WorkItem`). */
export interface WorkItem {
  readonly dataset: string;
  readonly filename: string;
  readonly treename: string;
  readonly entrystart: number;
  readonly entrystop: number; // exclusive
  /** UUID that the file had when the chunks were made, as text. */
  readonly fileuuid: string;
  /** The user's metadata of the dataset. */
  readonly usermeta: Readonly<Record<string, unknown>>;
  /** Branches to read in one go before processing, or null. */
  readonly preload: readonly string[] | null;
  /** What to open where the file has no path: a blob or byte source. */
  readonly file?: Exclude<FileRef, string>;
}

/** `events.metadata` of a chunk: where it comes from, and the user's own entries. */
export function metadataOf(item: WorkItem): Record<string, unknown> & { dataset: string } {
  const { dataset, filename, treename, entrystart, entrystop, fileuuid, usermeta } = item;
  return { dataset, filename, treename, entrystart, entrystop, fileuuid, ...usermeta };
}

/** A text for what a chunk is: its dataset, file, tree and entries. A chunk that stands in a list twice has it twice. */
export function placeOf({ dataset, filename, treename, entrystart, entrystop }: WorkItem): string {
  return JSON.stringify([dataset, filename, treename, entrystart, entrystop]);
}
