import type { graph, Layout } from "../../awkward/index.ts";

/** Takes the entries of one job, some at a time, and keeps them apart until all are there. */
export interface EntryStream {
  /** `count` entries: the first values of each column, in the order of the job's inputs. The arrays change afterwards. */
  add(columns: readonly Float64Array[], count: number): void;
  /** Called once, after the last entries: from now on they count. */
  commit(): void;
}

/** Where the entries of a job go. */
export interface EntryTarget {
  /** Whether missing entries are left out and lists of any depth flattened. */
  readonly flatten: boolean;
  /** What is changed: jobs with the same `of` change the same thing. */
  readonly of: object;
  /** Whether entries may come in any order, those of other such jobs of the same `of` among them, with the same result to the bit. */
  isUnordered(): boolean;
  /** A new stream; null where all entries must be there before any can be taken. */
  open(): EntryStream | null;
}

/** Queued work. */
export interface Job {
  readonly inputs: readonly graph.Node[];
  readonly run: (layouts: Layout[]) => void;
  /** Remembers where the work was queued. */
  readonly queuedAt: Error;
  /** Null where a loop cannot give what is wanted. */
  readonly target: EntryTarget | null;
}
