import type { LoopProgram, Region } from "../ir/code.ts";

/** Where the entries of a sink are, column by column, until they are taken. */
export interface SinkFrame {
  /** Address of the bytes that are filled of each column, an i32. */
  readonly filled: number;
  /** Address of each column. */
  readonly columns: readonly number[];
}

/** The low end of a loop's memory, known when it is assembled. What comes from {@link Frame.end} on is the runner's. */
export interface Frame {
  /** Address of the literal of each slot, 8 bytes each. */
  readonly literals: number;
  /** Address of the address (an i32) of element 0 of a column; of scratch, with its capacity in elements (an i32) behind it. */
  readonly regions: ReadonlyMap<Region, number>;
  /** Empty columns for an assertion. */
  readonly sinks: readonly SinkFrame[];
  /** Bytes of a column of a sink. */
  readonly sinkBytes: number;
  readonly end: number;
}

const ALIGNMENT = 16;
/** Entries of a sink that are taken at a time, as many as histograms locate together. With many sinks fewer, so that all of them stay in the second cache. */
const ENTRIES = 4096;
const FEW_ENTRIES = 1024;
const MANY_COLUMNS = 64;

/** Lays out the memory of a program with that many literals, and sinks of so many values each. */
export function planFrame(program: LoopProgram, literals: number, widths: readonly number[]): Frame {
  // Nothing is at address 0: an index of -1 is still an address.
  let next = 64;
  const take = (bytes: number): number => {
    const start = next;
    next += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
    return start;
  };
  const literalStart = take(8 * literals);
  const regions = new Map<Region, number>();
  for (const { columns, scratch } of program.functions)
    for (const region of [...columns.map((use) => use.region), ...scratch]) regions.set(region, take(8));
  const allColumns = widths.reduce((sum, width) => sum + width, 0);
  const sinkBytes = 8 * (allColumns > MANY_COLUMNS ? FEW_ENTRIES : ENTRIES);
  const sinks = widths.map((width) => ({ filled: take(4), columns: Array.from({ length: width }, () => take(sinkBytes)) }));
  return { literals: literalStart, regions, sinks, sinkBytes, end: next };
}
