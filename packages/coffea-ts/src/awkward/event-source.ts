import type { Form } from "./form.ts";
import type { Layout } from "./layout.ts";

/**
 * Where the columns of one chunk of events come from; column nodes of the expression graph point to it.
 * Implemented by nanoevents (branches of a tree) and by tests.
 */
export interface EventSource {
  /** For messages: `Events of nano.root`. */
  readonly description: string;
  /** Entries in this chunk. Throws `NeedsData` where `isLengthKnown` is false. */
  readonly length: number;
  /** False where the number of entries is not known yet, as in dask mode for files that nobody opened. */
  readonly isLengthKnown?: boolean;
  /** Set where there is no data: `load` throws `NeedsData`. Expressions of such a source are plans for the data of others. */
  readonly isSymbolic?: true;
  /** Every column's form, in file order. */
  readonly columns: ReadonlyMap<string, Form>;
  /** The column's data. Lazy inside: offsets and values load at the first touch of the layout's members. Called once per evaluation at most; cached by the source. */
  load(column: string): Layout;
  /**
   * The same as {@link load}, for who takes values out of the column before the events are done with and keeps nothing of it: its memory may be used again then.
   * Absent where that makes no difference.
   */
  borrow?(column: string): Layout;
  /** Whether every node made from these columns remembers the place in the program that made it, for errors of a later computation. It costs some µs per node. */
  readonly remembersPlaces?: boolean;
  /** Whether the column's data is in memory already, so that printing may show it. Without this member printing shows `??` for columns. */
  isLoaded?(column: string): boolean;
}
