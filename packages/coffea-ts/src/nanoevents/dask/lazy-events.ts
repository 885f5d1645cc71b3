import type { EventSource, Form } from "../../awkward/index.ts";
import type { ErrorCode } from "../../base/index.ts";
import type { ClosedFile } from "../file-pool.ts";
import { SymbolicSource } from "./symbolic-source.ts";
import type { RootFile } from "../../root/index.ts";

/** A part of lazy events that is read in one go, as one chunk. */
export interface Partition {
  /** What messages call the file: its path, where it has one. */
  readonly file: string;
  /** What is opened. */
  readonly content: ClosedFile | RootFile;
  readonly treepath: string;
  /** First entry; null is the beginning. */
  readonly start: number | null;
  /** End of the entries, exclusive; null is the end. */
  readonly stop: number | null;
  /** Where the number of entries is not known yet: which of how many equal parts of the tree this is, from 0. */
  readonly part: readonly [index: number, count: number] | null;
  /** UUID that the file has to have; null where any will do. */
  readonly uuid: string | null;
}

/** What lazy events are made of. */
export interface LazyParts {
  readonly description: string;
  readonly columns: ReadonlyMap<string, Form>;
  readonly partitions: readonly Partition[];
  /** The name of the dataset, or null. */
  readonly dataset: string | null;
  /** Errors of reading that cost only their partition, and stand in the report; null where the first error ends the computation. */
  readonly tolerated?: readonly ErrorCode[] | null;
  /** Entries of all partitions together; null where a file would have to be opened to know. */
  readonly length: number | null;
}

/** Events of many files of which nothing is read: each operation on them is a plan, which `compute` carries out partition by partition. */
export class LazyEvents extends SymbolicSource implements EventSource {
  readonly remembersPlaces = true;
  readonly partitions: readonly Partition[];
  /** The name of the dataset, or null. */
  readonly dataset: string | null;
  /** Errors of reading that cost only their partition, and stand in the report; null where the first error ends the computation. */
  readonly tolerated: readonly ErrorCode[] | null;

  constructor(parts: LazyParts) {
    super(parts);
    this.partitions = parts.partitions;
    this.dataset = parts.dataset;
    this.tolerated = parts.tolerated ?? null;
  }
}
