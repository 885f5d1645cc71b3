import { RANKED } from "./segments/item-functions.ts";
import { ITEMS, lastOfLists, rankShortLists, type SomeLists } from "./segments/item-kernels.ts";

/** Lists up to this length are sorted by insertion. */
const SHORT = 24;
/** Fewer items are not worth the copies. */
const FEW = 32;

/** Moves the NaN of a list to its front, in their order; `order` moves with the keys. Returns where the numbers begin. */
function nanFirst(keys: Float64Array, order: Int32Array | null, { start, stop }: { start: number; stop: number }): number {
  let numbers = start;
  for (let i = start; i < stop; i++) {
    if (keys[i] === keys[i]) continue;
    const place = order === null ? 0 : order[i]!;
    for (let k = i; k > numbers; k--) {
      keys[k] = keys[k - 1]!;
      if (order !== null) order[k] = order[k - 1]!;
    }
    keys[numbers] = Number.NaN;
    if (order !== null) order[numbers] = place;
    numbers++;
  }
  return numbers;
}

function hasNaN(keys: Float64Array, start: number, stop: number): boolean {
  for (let i = start; i < stop; i++) if (keys[i] !== keys[i]) return true;
  return false;
}

/** Sorts each segment of `keys`, smallest first, NaN before all numbers. */
export function sortKeys(keys: Float64Array, offsets: Int32Array): void {
  forEachRun(keys, null, offsets, (lists, ranked) => sortKeysOf(keys, lists, ranked));
}

type SortRun = (lists: SomeLists, ranked: number) => void;

/** Goes through lists run by run. Those of up to `ranked` items are in order when `sort` is called. */
function forEachRun(keys: Float64Array, order: Int32Array | null, offsets: Int32Array, sort: SortRun): void {
  for (let first = 0; first < offsets.length - 1;) {
    const last = Math.max(lastOfLists(offsets, first), first + 1);
    const lists = { offsets, first, last };
    const [from, to] = [offsets[first]!, offsets[last]!];
    const isRanked = to - from >= FEW && to - from <= ITEMS && !hasNaN(keys, from, to) && rankShortLists(keys, order, lists);
    sort(lists, isRanked ? RANKED : 1);
    first = last;
  }
}

function sortKeysOf(keys: Float64Array, { offsets, first, last }: SomeLists, ranked: number): void {
  for (let s = first; s < last; s++) {
    const stop = offsets[s + 1]!;
    let start = offsets[s]!;
    if (stop - start <= ranked) continue;
    if (hasNaN(keys, start, stop)) start = nanFirst(keys, null, { start, stop });
    if (stop - start > SHORT) {
      sortLong(keys.subarray(start, stop));
      continue;
    }
    for (let i = start + 1; i < stop; i++) {
      const moving = keys[i]!;
      let at = i;
      while (at > start && keys[at - 1]! > moving) {
        keys[at] = keys[at - 1]!;
        at--;
      }
      keys[at] = moving;
    }
  }
}

/** The engine puts -0 before 0; equal values stay in their order here. */
function sortLong(keys: Float64Array): void {
  const zeros = keys.filter((key) => key === 0);
  keys.sort();
  if (zeros.length > 1)
    keys.set(
      zeros,
      keys.findIndex((key) => key === 0),
    );
}

/** Sorts each segment of `order` by its `keys`; equal keys stay in their order. What is left in `keys` does not count. */
export function sortOrder(keys: Float64Array, order: Int32Array, offsets: Int32Array): void {
  forEachRun(keys, order, offsets, (lists, ranked) => sortOrderOf({ keys, order }, lists, ranked));
}

function sortOrderOf({ keys, order }: Run, { offsets, first, last }: SomeLists, ranked: number): void {
  for (let s = first; s < last; s++) {
    const stop = offsets[s + 1]!;
    let start = offsets[s]!;
    if (stop - start <= ranked) continue;
    if (hasNaN(keys, start, stop)) start = nanFirst(keys, order, { start, stop });
    if (stop - start > SHORT) {
      mergeSort(keys.subarray(start, stop), order.subarray(start, stop));
      continue;
    }
    insertionSort(keys, order, { start, stop });
  }
}

function insertionSort(keys: Float64Array, order: Int32Array, { start, stop }: { start: number; stop: number }): void {
  for (let i = start + 1; i < stop; i++) {
    const moving = keys[i]!;
    const place = order[i]!;
    let at = i;
    while (at > start && keys[at - 1]! > moving) {
      keys[at] = keys[at - 1]!;
      order[at] = order[at - 1]!;
      at--;
    }
    keys[at] = moving;
    order[at] = place;
  }
}

function mergeSort(keys: Float64Array, order: Int32Array): void {
  const length = keys.length;
  for (let start = 0; start < length; start += SHORT) insertionSort(keys, order, { start, stop: Math.min(start + SHORT, length) });
  let [from, to]: [Run, Run] = [
    { keys, order },
    { keys: new Float64Array(length), order: new Int32Array(length) },
  ];
  for (let width = SHORT; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width)
      merge(from, to, { start, middle: Math.min(start + width, length), stop: Math.min(start + 2 * width, length) });
    [from, to] = [to, from];
  }
  if (from.keys === keys) return;
  keys.set(from.keys);
  order.set(from.order);
}

interface Run {
  readonly keys: Float64Array;
  readonly order: Int32Array;
}

function merge(from: Run, to: Run, { start, middle, stop }: { start: number; middle: number; stop: number }): void {
  const { keys, order } = from;
  for (let at = start, a = start, b = middle; at < stop; at++) {
    const next = b >= stop || (a < middle && keys[a]! <= keys[b]!) ? a++ : b++;
    to.keys[at] = keys[next]!;
    to.order[at] = order[next]!;
  }
}
