import type { Dtype, graph } from "../../awkward/index.ts";

/** A step from a layout to one of its parts. */
export type Step = "content" | "offsets" | "index" | { readonly field: string };

/** A typed array that a loop reads: numbers of a column, or offsets or indices of its structure. Interned. */
export interface Column {
  /** Unique in the process. */
  readonly id: number;
  /** What has the array: a branch, or what is evaluated before the loop runs. */
  readonly node: graph.Node;
  /** The way from the node's layout to the array. */
  readonly path: readonly Step[];
  readonly dtype: Dtype;
}
