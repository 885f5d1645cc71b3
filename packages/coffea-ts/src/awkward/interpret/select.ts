import { CoffeaError } from "../../base/index.ts";
import { describeNode } from "../graph/describe.ts";
import type { AtNode, FilterNode, FirstsNode, Node, SliceNode, TakeNode } from "../graph/node.ts";
import type { Layout, RegularLayout } from "../layout.ts";
import { carry } from "../layouts/carry.ts";
import { listLayout, optionLayout } from "../layouts/make.ts";
import { asList, countsOf, firstDifference, offsetsOf, parentsOf, throughOption } from "../layouts/structure.ts";
import { differentLengths, type Evaluator, rowText, shapeMismatch } from "./evaluator.ts";

/** Events or items where a mask is true. The mask is evaluated first. */
export function evaluateFilter(node: FilterNode, evaluator: Evaluator): Layout {
  const [inputNode, maskNode] = node.inputs as readonly [Node, Node];
  const mask = evaluator.get(maskNode);
  const input = evaluator.get(inputNode);
  if (mask.length !== input.length) differentLengths({ node: inputNode, length: input.length }, { node: maskNode, length: mask.length });
  return filterLayout(input, mask, (row, lengths) => shapeMismatch(node, evaluator)({ first: 0, second: 1, row, lengths }));
}

function filterLayout(input: Layout, mask: Layout, mismatch: (row: number, lengths: [number, number]) => never): Layout {
  if (mask.kind === "numeric") return carry(input, selected(mask));
  const masks = asList(mask);
  const lists = asList(input);
  const offsets = offsetsOf(lists);
  const maskOffsets = offsetsOf(masks);
  const row = firstDifference(offsets, maskOffsets);
  if (row >= 0) mismatch(row, [offsets[row + 1]! - offsets[row]!, maskOffsets[row + 1]! - maskOffsets[row]!]);
  if (masks.content.kind !== "numeric") return listLayout(offsets, filterLayout(lists.content, masks.content, mismatch));
  return listLayout(keptOffsets(offsets, masks.content.data as Uint8Array), carry(lists.content, selected(masks.content)));
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

function keptOffsets(offsets: Int32Array, mask: Uint8Array): Int32Array {
  const kept = new Int32Array(offsets.length);
  for (let i = 0, count = 0; i < offsets.length - 1; i++) {
    const stop = offsets[i + 1]!;
    for (let item = offsets[i]!; item < stop; item++) count += mask[item]!;
    kept[i + 1] = count;
  }
  return kept;
}

/** One item of each list. */
export function evaluateAt(node: AtNode, evaluator: Evaluator): Layout {
  const input = node.inputs[0]!;
  return throughOption(evaluator.get(input), (layout) => {
    const lists = asList(layout);
    const offsets = offsetsOf(lists);
    const index = new Int32Array(lists.length);
    const short = pickOne(offsets, node.index, index);
    if (short > 0) tooShort(node, { evaluator, offsets, short });
    return carry(lists.content, index);
  });
}

/** Fills `index` with the position of item `item` of each list; returns how many lists are too short for it. */
function pickOne(offsets: Int32Array, item: number, index: Int32Array): number {
  let short = 0;
  for (let i = 0; i < index.length; i++) {
    const start = offsets[i]!;
    const stop = offsets[i + 1]!;
    const position = item < 0 ? stop + item : start + item;
    if (position < start || position >= stop) short++;
    index[i] = position;
  }
  return short;
}

function tooShort(node: AtNode, { evaluator, offsets, short }: { evaluator: Evaluator; offsets: Int32Array; short: number }): never {
  const counts = countsOf(offsets);
  const needed = node.index < 0 ? -node.index : node.index + 1;
  const row = counts.findIndex((count) => count < needed);
  const input = node.inputs[0]!;
  const name = describeNode(input);
  throw new CoffeaError(
    "ListTooShort",
    `${describeNode(node)} needs lists of at least ${needed} item${needed === 1 ? "" : "s"}, but the list in ${rowText(input, row, evaluator)} ${sizeText(counts[row]!)}; ` +
      `${short} of ${counts.length} lists are too short. ` +
      `Select first, x.filter(ak.num(x).ge(${needed})) with ${name} as x${needed === 1 ? ", or take ak.firsts(x), which gives null for an empty list" : ", or take ak.firsts(x.slice(…)), which gives null where there is no item"}.`,
    { details: { row, short } },
  );
}

function sizeText(count: number): string {
  return count === 0 ? "is empty" : `has ${count} item${count === 1 ? "" : "s"}`;
}

/** A range of items of each list. */
export function evaluateSlice(node: SliceNode, evaluator: Evaluator): Layout {
  return throughOption(evaluator.get(node.inputs[0]!), (layout) => {
    const lists = asList(layout);
    const offsets = offsetsOf(lists);
    const kept = new Int32Array(offsets.length);
    const items = new Int32Array(offsets[lists.length]!);
    let at = 0;
    for (let i = 0; i < lists.length; i++) {
      const first = offsets[i]!;
      const count = offsets[i + 1]! - first;
      const stop = first + bound(node.stop ?? count, count);
      for (let item = first + bound(node.start, count); item < stop; item++) items[at++] = item;
      kept[i + 1] = at;
    }
    return listLayout(kept, carry(lists.content, items.subarray(0, at)));
  });
}

function bound(position: number, count: number): number {
  return position < 0 ? Math.max(0, count + position) : Math.min(position, count);
}

/** The first item of each list, missing where there is none. */
export function evaluateFirsts(node: FirstsNode, evaluator: Evaluator): Layout {
  const layout = evaluator.get(node.inputs[0]!);
  const lists = asList(layout.kind === "option" ? layout.content : layout);
  const offsets = offsetsOf(lists);
  const index = new Int32Array(layout.length);
  for (let i = 0; i < index.length; i++) {
    const list = layout.kind === "option" ? layout.index[i]! : i;
    index[i] = list >= 0 && offsets[list]! < offsets[list + 1]! ? offsets[list]! : -1;
  }
  return optionLayout(index, lists.content);
}

/** Items by position, list by list; positions of nested lists pick from nested lists. */
export function evaluateTake(node: TakeNode, evaluator: Evaluator): Layout {
  const [inputNode, indexNode] = node.inputs as readonly [Node, Node];
  const index = evaluator.get(indexNode);
  const input = evaluator.get(inputNode);
  if (index.length !== input.length) differentLengths({ node: inputNode, length: input.length }, { node: indexNode, length: index.length });
  return takeItems(input, index, {
    row: (entry) => entry,
    mismatch: (row, lengths) => shapeMismatch(node, evaluator)({ first: 0, second: 1, row, lengths }),
    outside: (row, position, count) => {
      throw new CoffeaError(
        "ListTooShort",
        `${describeNode(node)} asks for item ${position} in ${rowText(inputNode, row, evaluator)}, where the list ${sizeText(count)}. ` +
          "Positions must come from the same lists, after the same selections.",
        { details: { row, position } },
      );
    },
  });
}

interface TakePlace {
  /** The entry of axis 0 that a list is in. */
  readonly row: (entry: number) => number;
  readonly mismatch: (row: number, lengths: [number, number]) => never;
  readonly outside: (row: number, position: number, count: number) => never;
}

function takeItems(input: Layout, index: Layout, place: TakePlace): Layout {
  const lists = asList(input);
  const positions = asList(index);
  const offsets = offsetsOf(lists);
  const taken = offsetsOf(positions);
  if (positions.content.kind !== "list" && positions.content.kind !== "regular") {
    const content = takeFlat({ offsets, content: lists.content }, { offsets: taken, content: positions.content }, place);
    return positions.kind === "regular" ? { ...shapeOf(positions), content } : listLayout(taken, content);
  }
  const entry = firstDifference(offsets, taken);
  if (entry >= 0) place.mismatch(place.row(entry), [lengthAt(offsets, entry), lengthAt(taken, entry)]);
  const content = takeItems(lists.content, positions.content, { ...place, row: (item) => place.row(parentsOf(offsets)[item]!) });
  return positions.kind === "regular" ? { ...shapeOf(positions), content } : listLayout(taken, content);
}

function shapeOf({ length, size }: RegularLayout): { kind: "regular"; length: number; size: number } {
  return { kind: "regular", length, size };
}

function lengthAt(offsets: Int32Array, entry: number): number {
  return offsets[entry + 1]! - offsets[entry]!;
}

interface Items {
  readonly offsets: Int32Array;
  readonly content: Layout;
}

function takeFlat(from: Items, index: Items, place: TakePlace): Layout {
  const option = index.content.kind === "option" ? index.content.index : null;
  const numbers = index.content.kind === "option" ? index.content.content : index.content;
  if (numbers.kind !== "numeric") throw new Error("positions must be numbers");
  const items = new Int32Array(index.content.length);
  for (let list = 0; list < index.offsets.length - 1; list++) {
    const start = from.offsets[list]!;
    const stop = from.offsets[list + 1]!;
    for (let i = index.offsets[list]!; i < index.offsets[list + 1]!; i++) {
      const entry = option === null ? i : option[i]!;
      const position = entry < 0 ? 0 : Number(numbers.data[entry]);
      const item = position < 0 ? stop + position : start + position;
      if (entry >= 0 && !(item >= start && item < stop)) place.outside(place.row(list), position, stop - start);
      items[i] = entry < 0 ? -1 : item;
    }
  }
  return option === null ? carry(from.content, items) : optionLayout(items, from.content);
}
