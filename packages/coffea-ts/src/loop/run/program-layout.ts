import type { Dtype } from "../../awkward/index.ts";
import type { Frame } from "../assemble/frame.ts";
import type { BoundColumn, LoopProgram } from "../ir/code.ts";

/** Where the functions of a program find things: all that running its code takes, as plain data. Addresses are those of the frame. */
export interface ProgramLayout extends Omit<Frame, "regions"> {
  readonly functions: readonly FunctionLayout[];
}

/** What one function works on. */
export interface FunctionLayout {
  /** Which rows it goes through. */
  readonly root: number;
  readonly columns: readonly ColumnEntry[];
  readonly scratch: readonly ScratchEntry[];
}

/** A column, and the address of its address. */
export interface ColumnEntry extends Omit<BoundColumn, "region"> {
  readonly entry: number;
}

/** Scratch, and the address of its address, behind which is its capacity. */
export interface ScratchEntry {
  readonly dtype: Dtype;
  readonly entry: number;
}

/** The layout of a program in a frame. */
export function layoutOf({ functions }: LoopProgram, { regions, ...frame }: Frame): ProgramLayout {
  return {
    ...frame,
    functions: functions.map(({ root, columns, scratch }) => ({
      root,
      columns: columns.map(({ region, column, extent, isOffsets }) => ({ column, extent, isOffsets, entry: regions.get(region)! })),
      scratch: scratch.map((region) => ({ dtype: region.dtype, entry: regions.get(region)! })),
    })),
  };
}
