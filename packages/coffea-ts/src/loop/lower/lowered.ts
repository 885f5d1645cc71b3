import type { Batch } from "../ir/program.ts";

/** What becomes of a fill: its entries are those of a sink of the batch, with the values in the order of its inputs; or the interpreter does it. */
export type FillOutcome = { readonly kind: "sink"; readonly sink: number } | { readonly kind: "interpreted"; readonly reason: string };

/** A node that the interpreter evaluates for the whole chunk before the loop runs. */
export interface Fallback {
  /** Position among the nodes of the structure. */
  readonly node: number;
  /** In words: `text operations are not compiled`. */
  readonly reason: string;
}

/** One value for all events, which the interpreter computes before the loop runs and which is passed in a literal's slot. */
export interface ScalarSlot {
  readonly slot: number;
  /** Position among the nodes of the structure. */
  readonly node: number;
  /** The value (anything where it is missing), or whether it is there. */
  readonly part: "value" | "present";
}

/** A program for all chunks with graphs of one structure. `Column.input` is a position among the nodes of the structure. */
export interface LoweredFills {
  readonly batch: Batch;
  /** One for each fill. */
  readonly outcomes: readonly FillOutcome[];
  readonly scalars: readonly ScalarSlot[];
  readonly fallbacks: readonly Fallback[];
  /** Nodes of the structure whose layouts must have one entry for each event, as columns have; otherwise the interpreter does everything. */
  readonly perEvent: readonly number[];
}
