import type { Axis } from "./axis.ts";
import type { Column } from "./column.ts";
import type { Expression } from "./expression.ts";

/** What a loop gives. */
export type Sink = EntriesSink | AssertSink;

/**
 * Values at every position of `axis`, in order, as float64 columns: entries of a fill, an array.
 * The axis of each value is `axis` or above it. Where `present` is false there is no entry.
 */
export interface EntriesSink {
  readonly kind: "entries";
  readonly axis: Axis;
  readonly values: readonly Expression[];
  readonly present: Expression | null;
}
/** Stops everything where `ok` is false at a position of `axis`: the interpreter then says what is wrong. */
export interface AssertSink {
  readonly kind: "assert";
  readonly axis: Axis;
  readonly ok: Expression;
}

/** All that one pass over the rows computes. The same for every chunk with graphs of the same structure. */
export interface Batch {
  readonly sinks: readonly Sink[];
  /** All that is read. */
  readonly columns: readonly Column[];
  /** Offsets that must be equal in a chunk: what is on lists of the one is on those of the other. Otherwise the interpreter says what is wrong. */
  readonly equalOffsets: readonly (readonly [Column, Column])[];
}
