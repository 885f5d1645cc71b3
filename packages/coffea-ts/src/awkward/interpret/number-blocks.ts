import type { Values } from "../layout.ts";

/** A run of items and the segments that they belong to: item `i` of the run is value `from + i` of the column. */
export interface Block {
  readonly offsets: Int32Array;
  readonly from: number;
  readonly to: number;
  /** The segments `[first, last)` have items in the run, or are empty. */
  readonly first: number;
  readonly last: number;
}
/** Goes on with the segments of a block, from what earlier blocks left. */
export type BlockLoop = (x: Float64Array, block: Block) => void;

const SIZE = 8192;

/**
 * Runs a loop over the values of all segments as float64. Other storage types are widened some thousand values at a time:
 * the loops are compiled for one type only, and no copy of the column is made.
 */
export function forEachBlock(data: Values, offsets: Int32Array, loop: BlockLoop): void {
  const last = offsets.length - 1;
  const end = offsets[last]!;
  if (data instanceof Float64Array) {
    loop(data, { offsets, from: 0, to: end, first: 0, last });
    return;
  }
  const scratch = new Float64Array(Math.min(SIZE, end));
  for (let from = offsets[0]!, first = 0; from < end;) {
    const to = Math.min(from + SIZE, end);
    let stop = first;
    while (stop < last && offsets[stop]! < to) stop++;
    widen(data, from, { to, scratch });
    loop(scratch, { offsets, from, to, first, last: stop });
    first = offsets[stop]! > to ? stop - 1 : stop;
    from = to;
  }
}

/** Some values of a column as float64, from the start of `scratch` on. */
export function widen(data: Values, from: number, { to, scratch }: { to: number; scratch: Float64Array }): void {
  if (data instanceof BigInt64Array || data instanceof BigUint64Array) for (let i = from; i < to; i++) scratch[i - from] = Number(data[i]);
  else scratch.set(data.subarray(from, to));
}
