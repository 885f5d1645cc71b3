import type { graph } from "../../awkward/index.ts";

/** What is filled together: the values of one `fill`, entry by entry. */
export interface FillInputs {
  readonly inputs: readonly graph.Node[];
  /** Whether missing entries are left out and lists of any depth flattened, as `fillFlattened` does. */
  readonly flatten: boolean;
}

/** Graphs taken apart into what is the same for all chunks, and what is this chunk's. */
export interface Structure {
  /** The same for graphs of the same kinds, parameters and forms of columns: they compile to the same program. */
  readonly key: string;
  /** All nodes, in an order that depends on the structure only: what a program calls by position. */
  readonly nodes: readonly graph.Node[];
  /** The values of literals, by slot. */
  readonly literals: readonly graph.LiteralValue[];
}
