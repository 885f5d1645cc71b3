import type { Layout, ListLayout, OptionLayout, RegularLayout } from "../layout.ts";
import { carry } from "./carry.ts";
import { WholeOption } from "./lazy.ts";
import { listLayout, optionLayout } from "./make.ts";

/** Offsets of lists; for fixed-size ones they are computed. */
export function offsetsOf(layout: ListLayout | RegularLayout): Int32Array {
  if (layout.kind === "list") return layout.offsets;
  const offsets = new Int32Array(layout.length + 1);
  for (let i = 0; i <= layout.length; i++) offsets[i] = i * layout.size;
  return offsets;
}

/** The layout as lists. For places where the form has been checked already. */
export function asList(layout: Layout): ListLayout | RegularLayout {
  if (layout.kind !== "list" && layout.kind !== "regular") throw new Error(`a list was expected, and there is a ${layout.kind}`);
  return layout;
}

/** How many entries of an option are not missing. */
export function presentCount(index: Int32Array): number {
  let count = index.length;
  for (let i = 0; i < index.length; i++) count += index[i]! >> 31;
  return count;
}

// No branch depends on what is missing, which no processor can guess: everything is written, and the next one overwrites what is missing.

/** Positions in `index` that are not missing. */
export function presentRows(index: Int32Array): Int32Array {
  const count = presentCount(index);
  const rows = new Int32Array(count + 1);
  for (let i = 0, at = 0; i < index.length; i++) {
    rows[at] = i;
    at += 1 + (index[i]! >> 31);
  }
  return rows.subarray(0, count);
}

/** The values of an option that are not missing, in order of entries. */
export function present(option: OptionLayout): Layout {
  if (option instanceof WholeOption) return option.content;
  const { index } = option;
  const count = presentCount(index);
  const items = new Int32Array(count + 1);
  for (let i = 0, at = 0; i < index.length; i++) {
    items[at] = index[i]!;
    at += 1 + (index[i]! >> 31);
  }
  return carry(option.content, items.subarray(0, count));
}

/** An option with the same entries missing as in `index`, over `content`, which has a value for each entry that is not missing. */
export function absentAs(index: Int32Array, content: Layout): OptionLayout {
  const numbered = new Int32Array(index.length);
  for (let i = 0, at = 0; i < index.length; i++) numbered[i] = index[i]! < 0 ? -1 : at++;
  return optionLayout(numbered, content);
}

/** Applies `f` to the values that are not missing. */
export function throughOption(layout: Layout, f: (present: Exclude<Layout, OptionLayout>) => Layout): Layout {
  if (layout.kind !== "option") return f(layout);
  return absentAs(layout.index, f(present(layout) as Exclude<Layout, OptionLayout>));
}

/** Replaces the lists at an axis (1 or more), under lists and options. */
export function atAxis(layout: Layout, axis: number, replace: (lists: ListLayout | RegularLayout) => Layout): Layout {
  return throughOption(layout, (inner) => {
    const lists = asList(inner);
    if (axis === 1) return replace(lists);
    const content = atAxis(lists.content, axis - 1, replace);
    return lists.kind === "regular"
      ? { kind: "regular", length: lists.length, size: lists.size, content }
      : listLayout(lists.offsets, content);
  });
}

/** For each item of lists with these offsets, the list that it is in. */
export function parentsOf(offsets: Int32Array): Int32Array {
  const length = offsets.length - 1;
  const parents = new Int32Array(offsets[length]!);
  for (let i = 0; i < length; i++) {
    const stop = offsets[i + 1]!;
    for (let item = offsets[i]!; item < stop; item++) parents[item] = i;
  }
  return parents;
}

/** Length of each list. */
export function countsOf(offsets: Int32Array): Int32Array {
  const counts = new Int32Array(offsets.length - 1);
  for (let i = 0; i < counts.length; i++) counts[i] = offsets[i + 1]! - offsets[i]!;
  return counts;
}

/** First entry where two offset arrays have lists of different length, or -1. Identical arrays cost nothing. */
export function firstDifference(a: Int32Array, b: Int32Array): number {
  if (a === b) return -1;
  const length = Math.min(a.length, b.length);
  for (let i = 1; i < length; i++) if (a[i] !== b[i]) return i - 1;
  return a.length === b.length ? -1 : length - 1;
}

/** Replaces what is at an axis: all entries for 0, what the lists of entries hold for 1, under lists and options. */
export function contentAt(layout: Layout, axis: number, replace: (content: Layout) => Layout): Layout {
  if (axis === 0) return replace(layout);
  return throughOption(layout, (inner) => {
    const lists = asList(inner);
    return withContent(lists, contentAt(lists.content, axis - 1, replace));
  });
}

/** The same lists with other items, as many as before. */
export function withContent(lists: ListLayout | RegularLayout, content: Layout): Layout {
  return lists.kind === "regular"
    ? { kind: "regular", length: lists.length, size: lists.size, content }
    : listLayout(lists.offsets, content);
}
