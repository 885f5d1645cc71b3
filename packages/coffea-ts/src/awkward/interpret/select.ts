import { CoffeaError } from "../../base/index.ts";
import { describeNode } from "../graph/describe.ts";
import type { AtNode, FilterNode, FirstsNode, Node } from "../graph/node.ts";
import type { Layout, ListLayout, OptionLayout, RegularLayout } from "../layout.ts";
import { carry } from "../layouts/carry.ts";
import { CarriedList } from "../layouts/carry-list.ts";
import { listLayout, optionLayout } from "../layouts/make.ts";
import {
  absentAs,
  asList,
  contentAt,
  countsOf,
  firstDifference,
  offsetsOf,
  parentsOf,
  presentRows,
  withContent,
} from "../layouts/structure.ts";
import { differentLengths, type Evaluator, rowText, shapeMismatch } from "./evaluator.ts";

/** Events or items where a mask is true. The mask is evaluated first. */
export function evaluateFilter(node: FilterNode, evaluator: Evaluator): Layout {
  const [inputNode, maskNode] = node.inputs as readonly [Node, Node];
  const mask = evaluator.get(maskNode);
  const input = evaluator.get(inputNode);
  if (mask.length !== input.length) differentLengths({ node: inputNode, length: input.length }, { node: maskNode, length: mask.length });
  return filterLayout(input, mask, {
    row: (entry) => entry,
    mismatch: (row, lengths) => shapeMismatch(node, evaluator)({ first: 0, second: 1, row, lengths }),
  });
}

/** Where a level is, for errors. */
export interface LevelPlace {
  /** The entry of axis 0 that an entry of this level is in. */
  readonly row: (entry: number) => number;
  readonly mismatch: (row: number, lengths: [number, number]) => never;
}

function filterLayout(input: Layout, mask: Layout, place: LevelPlace): Layout {
  if (mask.kind === "numeric") return carry(input, selected(mask));
  if (mask.kind === "option" && mask.content.kind === "numeric") return optionLayout(selectedOrMissing(mask), input);
  if (mask.kind === "option" || input.kind === "option")
    return throughOptions(input, mask, place, (lists, masks, inner) => filterLayout(lists, masks, inner));
  const masks = asList(mask);
  const lists = asList(input);
  const offsets = offsetsOf(lists);
  checkLengths(offsets, offsetsOf(masks), place);
  const content = filterLayout(lists.content, masks.content, itemsPlace(offsets, place));
  const leaf = masks.content;
  if (leaf.kind === "numeric") return listLayout(keptOffsets(offsets, leaf.data as Uint8Array, null), content);
  if (leaf.kind === "option" && leaf.content.kind === "numeric")
    return listLayout(keptOffsets(offsets, leaf.content.data as Uint8Array, leaf.index), content);
  return listLayout(offsets, content);
}

/** Applies `f` to the entries that neither of two layouts misses; the others are missing in the result. */
export function throughOptions(
  a: Layout,
  b: Layout,
  place: LevelPlace,
  f: (a: Layout, b: Layout, place: LevelPlace) => Layout,
): OptionLayout {
  const missing = new Int32Array(a.length);
  for (const layout of [a, b])
    if (layout.kind === "option") for (let i = 0, { index } = layout; i < missing.length; i++) if (index[i]! < 0) missing[i] = -1;
  const rows = presentRows(missing);
  return absentAs(missing, f(atRows(a, rows), atRows(b, rows), { ...place, row: (entry) => place.row(rows[entry]!) }));
}

function atRows(layout: Layout, rows: Int32Array): Layout {
  if (layout.kind !== "option") return carry(layout, rows);
  const items = new Int32Array(rows.length);
  for (let i = 0; i < items.length; i++) items[i] = layout.index[rows[i]!]!;
  return carry(layout.content, items);
}

/** Throws at the first list of another length. */
export function checkLengths(offsets: Int32Array, others: Int32Array, place: LevelPlace): void {
  const entry = firstDifference(offsets, others);
  if (entry < 0) return;
  const lengthAt = (of: Int32Array): number => of[entry + 1]! - of[entry]!;
  place.mismatch(place.row(entry), [lengthAt(offsets), lengthAt(others)]);
}

/** The place of the items of lists. */
export function itemsPlace<P extends { readonly row: (entry: number) => number }>(offsets: Int32Array, place: P): P {
  return { ...place, row: (item: number) => place.row(parentsOf(offsets)[item]!) };
}

/** Positions of the true values of a mask, and -1 for each missing one. */
function selectedOrMissing({ index, content }: OptionLayout): Int32Array {
  const { data } = content as Layout & { kind: "numeric" };
  const out = new Int32Array(index.length);
  let at = 0;
  for (let i = 0; i < index.length; i++) {
    if (index[i]! < 0) out[at++] = -1;
    else if (data[index[i]!] === 1) out[at++] = i;
  }
  return out.subarray(0, at);
}

const selections = new WeakMap<Layout, Int32Array>();

/** Positions of the true values of a flat mask; kept with the mask, for several arrays are often filtered by the same one. */
export function selected(mask: Layout & { kind: "numeric" }): Int32Array {
  let index = selections.get(mask);
  if (index === undefined) selections.set(mask, (index = positionsOfTrue(mask.data as Uint8Array, mask.length)));
  return index;
}

function positionsOfTrue(mask: Uint8Array, length: number): Int32Array {
  let count = 0;
  for (let i = 0; i < length; i++) count += mask[i]!;
  const index = new Int32Array(count);
  for (let i = 0, at = 0; i < length; i++) if (mask[i] === 1) index[at++] = i;
  return index;
}

/** Offsets of what is left of lists; with an index, a missing value of the mask is kept. */
function keptOffsets(offsets: Int32Array, mask: Uint8Array, index: Int32Array | null): Int32Array {
  const kept = new Int32Array(offsets.length);
  for (let i = 0, count = 0; i < offsets.length - 1; i++) {
    const stop = offsets[i + 1]!;
    if (index === null) for (let item = offsets[i]!; item < stop; item++) count += mask[item]!;
    else for (let item = offsets[i]!; item < stop; item++) count += index[item]! < 0 ? 1 : mask[index[item]!]!;
    kept[i + 1] = count;
  }
  return kept;
}

/** One item of each list. */
export function evaluateAt(node: AtNode, evaluator: Evaluator): Layout {
  return pick(evaluator.get(node.inputs[0]!), node.axis, { node, evaluator, row: (entry) => entry });
}

interface Picking {
  readonly node: AtNode;
  readonly evaluator: Evaluator;
  readonly row: (entry: number) => number;
}

function pick(layout: Layout, axis: number, place: Picking): Layout {
  if (layout.kind === "option") {
    const rows = presentRows(layout.index);
    return absentAs(layout.index, pick(atRows(layout, rows), axis, { ...place, row: (entry) => place.row(rows[entry]!) }));
  }
  const lists = asList(layout);
  if (axis > 1) return withContent(lists, pick(lists.content, axis - 1, itemsPlace(offsetsOf(lists), place)));
  const index = new Int32Array(lists.length);
  const from = sourceOf(lists);
  const short = pickOne(from, place.node.index, index);
  if (short > 0) tooShort(place, offsetsOf(lists), short);
  return carry(from.content, index);
}

/** Where lists have their items: those picked from others need no items of their own for one item of each. */
interface Source {
  readonly offsets: Int32Array;
  /** For each list its position in the offsets; null for the same. */
  readonly rows: Int32Array | null;
  readonly content: Layout;
}

function sourceOf(lists: ListLayout | RegularLayout): Source {
  if (lists instanceof CarriedList) return { offsets: lists.base.offsets, rows: lists.index, content: lists.base.content };
  return { offsets: offsetsOf(lists), rows: null, content: lists.content };
}

/** Fills `index` with the position of item `item` of each list; returns how many lists are too short for it. */
function pickOne({ offsets, rows }: Source, item: number, index: Int32Array): number {
  let short = 0;
  for (let i = 0; i < index.length; i++) {
    const list = rows === null ? i : rows[i]!;
    const start = offsets[list]!;
    const stop = offsets[list + 1]!;
    const position = item < 0 ? stop + item : start + item;
    if (position < start || position >= stop) short++;
    index[i] = position;
  }
  return short;
}

function tooShort({ node, evaluator, row: rowOf }: Picking, offsets: Int32Array, short: number): never {
  const counts = countsOf(offsets);
  const needed = node.index < 0 ? -node.index : node.index + 1;
  const entry = counts.findIndex((count) => count < needed);
  const row = rowOf(entry);
  const input = node.inputs[0]!;
  const name = describeNode(input);
  const axis = node.axis === 1 ? "" : `, { axis: ${node.axis} }`;
  throw new CoffeaError(
    "ListTooShort",
    `${describeNode(node)} needs lists of at least ${needed} item${needed === 1 ? "" : "s"}, but ${node.axis === 1 ? "the" : "a"} list in ${rowText(input, row, evaluator)} ${sizeText(counts[entry]!)}; ` +
      `${short} of ${counts.length} lists are too short. ` +
      `Select first, x.filter(ak.num(x${axis}).ge(${needed})) with ${name} as x${needed === 1 ? `, or take ak.firsts(x${axis}), which gives null for an empty list` : `, or take ak.firsts(x.slice(…)${axis}), which gives null where there is no item`}.`,
    { details: { row, short } },
  );
}

/** How many items a list has, for messages. */
export function sizeText(count: number): string {
  return count === 0 ? "is empty" : `has ${count} item${count === 1 ? "" : "s"}`;
}

/** The first item of each list, missing where there is none. */
export function evaluateFirsts(node: FirstsNode, evaluator: Evaluator): Layout {
  return contentAt(evaluator.get(node.inputs[0]!), node.axis - 1, firstItems);
}

function firstItems(layout: Layout): Layout {
  const { offsets, rows, content } = sourceOf(asList(layout.kind === "option" ? layout.content : layout));
  const index = new Int32Array(layout.length);
  // Without a branch: the last part is 0, or -1, which sets all bits, for an empty list.
  if (layout.kind !== "option" && rows === null)
    for (let i = 0; i < index.length; i++) index[i] = offsets[i]! | ((offsets[i + 1]! - offsets[i]! - 1) >> 31);
  else firstsOfPicked(layout, { offsets, rows }, index);
  return optionLayout(index, content);
}

function firstsOfPicked(layout: Layout, { offsets, rows }: { offsets: Int32Array; rows: Int32Array | null }, index: Int32Array): void {
  for (let i = 0; i < index.length; i++) {
    const entry = layout.kind === "option" ? layout.index[i]! : i;
    const list = rows === null || entry < 0 ? entry : rows[entry]!;
    index[i] = list >= 0 && offsets[list]! < offsets[list + 1]! ? offsets[list]! : -1;
  }
}
