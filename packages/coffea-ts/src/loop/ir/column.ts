import type { Dtype } from "../../awkward/index.ts";

/** A step from a layout to one of its parts. */
export type Step = "content" | "offsets" | "index" | { readonly field: string };

/**
 * A typed array that a loop reads: numbers of a column, or offsets or indices of its structure. Interned.
 * It names what is read by position and not by node, so that a compiled program holds on to no chunk.
 */
export interface Column {
  /** Unique in its table. */
  readonly id: number;
  /** Which of the inputs of the batch has the array: a branch, or what is evaluated before the loop runs. */
  readonly input: number;
  /** The way from the input's layout to the array. */
  readonly path: readonly Step[];
  readonly dtype: Dtype;
}
