import { loadWasm } from "../../../base/index.ts";
import { countsOf } from "../../layouts/structure.ts";
import { itemFunctions, MASKS, RANKED } from "./item-functions.ts";

/** Items of lists that go through together. */
export const ITEMS = 2048;
/** Lists that do. */
export const LISTS = 1024;
/** Functions write up to eight items beyond the last. */
const BEYOND = 8;
const BOUNDS = MASKS;
const VALUES = BOUNDS + (LISTS + 8) * 4;
const KEYS = VALUES + (ITEMS + BEYOND) * 8;
const ORDER = KEYS + (ITEMS + BEYOND) * 8;

interface Run {
  // oxlint-disable-next-line max-params -- WebAssembly takes numbers only
  rankItems(bounds: number, last: number, values: number, keys: number, order: number): void;
  localPositions(bounds: number, last: number, out: number): void;
  listLengths(bounds: number, last: number, out: number): void;
}
interface Memory {
  readonly run: Run;
  readonly bounds: Int32Array;
  readonly values: Float64Array;
  readonly keys: Float64Array;
  readonly order: Int32Array;
}

let made: Memory | null | undefined;

function memoryOf(): Memory | null {
  if (made !== undefined) return made;
  const loaded = loadWasm<Run>(itemFunctions(), ORDER + (ITEMS + BEYOND) * 4);
  if (loaded === null) return (made = null);
  const { run, buffer } = loaded;
  new BigInt64Array(buffer, 0, RANKED).fill(-1n);
  return (made = {
    run,
    bounds: new Int32Array(buffer, BOUNDS, LISTS + 8),
    values: new Float64Array(buffer, VALUES, ITEMS),
    keys: new Float64Array(buffer, KEYS, ITEMS),
    order: new Int32Array(buffer, ORDER, ITEMS),
  });
}

/** The lists `[first, last)`, at most {@link LISTS} with together at most {@link ITEMS} items. */
export interface SomeLists {
  readonly offsets: Int32Array;
  readonly first: number;
  readonly last: number;
}

/** The end of the lists from `first` on that fit together: `first` itself where one alone is too long. */
export function lastOfLists(offsets: Int32Array, first: number): number {
  const end = offsets[first]! + ITEMS;
  let [low, high] = [first, Math.min(first + LISTS, offsets.length - 1)];
  if (offsets[high]! <= end) return high;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! <= end) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Sorts those of some lists that have up to {@link RANKED} items: `keys`, or where there is an `order` only that one. No key may be NaN.
 * Returns false, having done nothing, where there is no WebAssembly.
 */
export function rankShortLists(keys: Float64Array, order: Int32Array | null, { offsets, first, last }: SomeLists): boolean {
  const memory = memoryOf();
  if (memory === null) return false;
  const [from, to] = [offsets[first]!, offsets[last]!];
  const part = keys.subarray(from, to);
  memory.values.set(part);
  memory.bounds.set(offsets.subarray(first, last + 1));
  // What longer lists keep.
  if (order === null) memory.keys.set(part);
  else memory.order.set(order.subarray(from, to));
  memory.run.rankItems(BOUNDS, BOUNDS + (last - first) * 4, VALUES - 8 * from, KEYS - 8 * from, ORDER - 4 * from);
  if (order === null) part.set(memory.keys.subarray(0, to - from));
  else order.set(memory.order.subarray(0, to - from), from);
  return true;
}

/** Writes the position of each item in its list for some lists. Returns false, having done nothing, where there is no WebAssembly. */
export function placeItems(out: Int32Array, { offsets, first, last }: SomeLists): boolean {
  const memory = memoryOf();
  if (memory === null) return false;
  const [from, to] = [offsets[first]!, offsets[last]!];
  memory.bounds.set(offsets.subarray(first, last + 1));
  memory.run.localPositions(BOUNDS, BOUNDS + (last - first) * 4, ORDER - 4 * from);
  out.set(memory.order.subarray(0, to - from), from);
  return true;
}

/** The length of each list. */
export function lengthsOf(offsets: Int32Array): Int32Array {
  const memory = offsets.length > LISTS ? memoryOf() : null;
  if (memory === null) return countsOf(offsets);
  const { run, bounds, order } = memory;
  const out = new Int32Array(offsets.length - 1);
  for (let first = 0; first < out.length; first += LISTS) {
    const count = Math.min(LISTS, out.length - first);
    bounds.set(offsets.subarray(first, first + count + 1));
    run.listLengths(BOUNDS, BOUNDS + count * 4, ORDER);
    out.set(order.subarray(0, count), first);
  }
  return out;
}
