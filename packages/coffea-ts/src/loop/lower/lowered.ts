import type { Batch } from "../ir/program.ts";
import type { ValueType } from "../ir/expression.ts";

/** What becomes of a fill: its entries are those of a sink of the batch, with the values in the order of its inputs; or the interpreter does it. */
export type FillOutcome = { readonly kind: "sink"; readonly sink: number } | { readonly kind: "interpreted"; readonly reason: string };

/** What has columns of a loop: a column of the events by its name, or a node by its position among those of the structure (a constant, or a fallback). */
export type LoopInput = { readonly kind: "column"; readonly name: string } | { readonly kind: "node"; readonly node: number };

/** A node that the interpreter evaluates for the whole chunk before the loop runs. */
export interface Fallback {
  /** Position among the nodes of the structure. */
  readonly node: number;
  /** In words: `str operations are not compiled`. */
  readonly reason: string;
}

/**
 * What a literal's slot gets before a run: the literal of the structure with this number, as a number, truth (0 or 1) or bigint by the type;
 * or of a node that gives one value for all events, evaluated by the interpreter, the value (anything where it is missing) or whether it is there.
 */
export type Parameter =
  | { readonly kind: "literal"; readonly literal: number; readonly type: ValueType }
  | { readonly kind: "scalar"; readonly node: number; readonly part: "value" | "present"; readonly type: ValueType };

/** A program for all chunks with graphs of one structure. `Column.input` is a position among `inputs`, each of which has one entry per event. */
export interface LoweredFills {
  readonly batch: Batch;
  /** One for each fill. */
  readonly outcomes: readonly FillOutcome[];
  readonly inputs: readonly LoopInput[];
  /** By slot. */
  readonly parameters: readonly Parameter[];
  readonly fallbacks: readonly Fallback[];
}
