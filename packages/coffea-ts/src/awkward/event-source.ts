import type { Form } from "./form.ts";
import type { Layout } from "./layout.ts";

/**
 * Where the columns of one chunk of events come from; column nodes of the expression graph point to it.
 * Implemented by nanoevents (branches of a tree) and by tests.
 */
export interface EventSource {
  /** For messages: `Events of nano.root`. */
  readonly description: string;
  /** Entries in this chunk. */
  readonly length: number;
  /** Every column's form, in file order. */
  readonly columns: ReadonlyMap<string, Form>;
  /** The column's data. Lazy inside: offsets and values load at the first touch of the layout's members. Called once per evaluation at most; cached by the source. */
  load(column: string): Layout;
  /** Whether every node made from these columns remembers the place in the program that made it, for errors of a later computation. It costs some µs per node. */
  readonly remembersPlaces?: boolean;
  /** Whether the column's data is in memory already, so that printing may show it. Without this member printing shows `??` for columns. */
  isLoaded?(column: string): boolean;
}
