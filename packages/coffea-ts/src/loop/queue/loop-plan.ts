import type { Column } from "../ir/column.ts";
import type { LoopInput, LoweredFills, Parameter } from "../lower/lowered.ts";

/** What a program is given in a chunk, and whose entries it gives: plain data. */
export interface LoopPlan {
  readonly inputs: readonly LoopInput[];
  /** By slot. */
  readonly parameters: readonly Parameter[];
  readonly columns: readonly Column[];
  /** Offsets that must be equal in a chunk. */
  readonly equalOffsets: readonly (readonly [Column, Column])[];
  /** For each fill the number of its sink; null where the interpreter does it. */
  readonly fills: readonly (number | null)[];
}

/** The plan of lowered fills. */
export function planOf({ batch, inputs, parameters, outcomes }: LoweredFills): LoopPlan {
  const { columns, equalOffsets } = batch;
  return { inputs, parameters, columns, equalOffsets, fills: outcomes.map((one) => (one.kind === "sink" ? one.sink : null)) };
}
