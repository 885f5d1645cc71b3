import { presentRows } from "../layouts/structure.ts";

/** Groups of entries: `[offsets[g], offsets[g + 1])`, and the position of each entry along the axis (null: counted within its group). */
export interface Groups {
  readonly offsets: Int32Array;
  readonly positions: Int32Array | null;
}

/** The groups of the entries that are not missing. Positions keep counting the missing ones; they are made only for who needs them. */
export function withoutMissing(index: Int32Array, { offsets, positions }: Groups, needsPositions = true): Groups {
  const kept = presentBefore(index, offsets);
  if (!needsPositions) return { offsets: kept, positions: null };
  const places = presentRows(index);
  for (let group = 0; group < offsets.length - 1; group++) {
    const start = offsets[group]!;
    const stop = kept[group + 1]!;
    if (positions === null) for (let at = kept[group]!; at < stop; at++) places[at]! -= start;
    else for (let at = kept[group]!; at < stop; at++) places[at] = positions[places[at]!]!;
  }
  return { offsets: kept, positions: places };
}

/** Entries whose counts are remembered at a time. */
const BLOCK = 4096;

/** The number of entries before each offset that are not missing. No loop runs over a group: how long it is no processor can guess. */
function presentBefore(index: Int32Array, offsets: Int32Array): Int32Array {
  const kept = new Int32Array(offsets.length);
  const before = new Int32Array(BLOCK);
  let [count, group] = [0, 0];
  for (let from = 0; from < index.length; from += BLOCK) {
    const to = Math.min(from + BLOCK, index.length);
    for (let i = from; i < to; i++) {
      before[i - from] = count;
      count += 1 + (index[i]! >> 31);
    }
    for (; group < offsets.length && offsets[group]! < to; group++) kept[group] = before[offsets[group]! - from]!;
  }
  return kept.fill(count, group);
}

/** Groups of lists, taken apart into groups of items. */
export interface Regrouped {
  /** The items in the order of the new groups. */
  readonly items: Int32Array;
  /** For each group of lists, the range of its groups of items. */
  readonly offsets: Int32Array;
  readonly inner: Groups;
}

/** Item `k` of all lists of a group together, for each `k` below the longest length, and at least below `minimum`. */
export function regroup(lists: Int32Array, { offsets, positions }: Groups, minimum: number): Regrouped {
  const outer = longestLists(lists, offsets, minimum);
  const inner = new Int32Array(outer[outer.length - 1]! + 1);
  for (let group = 0; group < offsets.length - 1; group++) {
    const first = outer[group]! + 1;
    for (let list = offsets[group]!; list < offsets[group + 1]!; list++) {
      const length = lists[list + 1]! - lists[list]!;
      for (let k = 0; k < length; k++) inner[first + k]!++;
    }
  }
  for (let i = 1; i < inner.length; i++) inner[i]! += inner[i - 1]!;
  const next = inner.slice();
  const items = new Int32Array(inner[inner.length - 1]!);
  const places = new Int32Array(items.length);
  for (let group = 0; group < offsets.length - 1; group++) {
    const start = offsets[group]!;
    const first = outer[group]!;
    for (let list = start; list < offsets[group + 1]!; list++) {
      const place = positions === null ? list - start : positions[list]!;
      const base = lists[list]!;
      const length = lists[list + 1]! - base;
      for (let k = 0; k < length; k++) {
        const at = next[first + k]!++;
        items[at] = base + k;
        places[at] = place;
      }
    }
  }
  return { items, offsets: outer, inner: { offsets: inner, positions: places } };
}

/** For each group of lists, the range of its places: as many as its longest list has, and at least `minimum`. */
export function longestLists(lists: Int32Array, offsets: Int32Array, minimum: number): Int32Array {
  const outer = new Int32Array(offsets.length);
  for (let group = 0; group < offsets.length - 1; group++) {
    let longest = minimum;
    for (let list = offsets[group]!; list < offsets[group + 1]!; list++) longest = Math.max(longest, lists[list + 1]! - lists[list]!);
    outer[group + 1] = outer[group]! + longest;
  }
  return outer;
}
