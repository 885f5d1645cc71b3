import { CoffeaError } from "../../base/index.ts";
import { describeNode } from "../graph/describe.ts";
import { listOf } from "../graph/forms.ts";
import type { Node, PackedNode, RegularNode, RunLengthsNode, UnflattenNode } from "../graph/node.ts";
import type { Layout, NumericLayout } from "../layout.ts";
import { carry } from "../layouts/carry.ts";
import { identity, listLayout, numericLayout } from "../layouts/make.ts";
import { atAxis, offsetsOf, present, presentRows, throughOption, withContent } from "../layouts/structure.ts";
import { flattenAll } from "./lists.ts";
import { type Evaluator, rowText } from "./evaluator.ts";

/** Values in lists of given lengths. */
export function evaluateUnflatten(node: UnflattenNode, evaluator: Evaluator): Layout {
  const layout = evaluator.get(node.inputs[0]!);
  const grouping = groupingOf(node, evaluator);
  if (node.axis === 0) return grouping.group(layout, Int32Array.of(0, layout.length)).blocks;
  return atAxis(layout, node.axis, (lists) => {
    const { blocks, offsets } = grouping.group(lists.content, offsetsOf(lists));
    return listLayout(offsets, blocks);
  });
}

interface Grouping {
  /** The content in blocks, and for lists with these offsets the offsets in blocks. */
  readonly group: (content: Layout, lists: Int32Array) => { readonly blocks: Layout; readonly offsets: Int32Array };
}

function groupingOf(node: UnflattenNode, evaluator: Evaluator): Grouping {
  const { size } = node;
  if (size !== null) {
    return {
      group: (content, lists) => {
        const offsets = new Int32Array(lists.length);
        for (let i = 0; i < lists.length; i++) {
          offsets[i] = lists[i]! / size;
          if (lists[i]! % size !== 0) doesNotFit(node, `lists of ${size} do not divide the ${whereText(node, lists, i - 1)}`);
        }
        return { blocks: { kind: "regular", length: offsets.at(-1)!, size, content }, offsets };
      },
    };
  }
  const counts = evaluator.get(node.inputs[1] as Node);
  const isNested = listOf(node.inputs[1]!.form) !== null;
  const given = isNested ? flattenAll(counts) : counts;
  const index = given.kind === "option" ? given.index : null;
  const numbers = (given.kind === "option" ? given.content : given) as NumericLayout;
  const ends = endsOf(node, numbers, index);
  return { group: (content, lists) => grouped(node, { ends, index, content, lists }) };
}

/** Where each block ends; missing ones have no items. */
function endsOf(node: UnflattenNode, { data }: NumericLayout, index: Int32Array | null, length: number = index?.length ?? -1): Int32Array {
  const count = length < 0 ? data.length : length;
  const ends = new Int32Array(count + 1);
  if (index === null && data instanceof Int32Array) {
    let [end, lowest] = [0, 0];
    for (let i = 0; i < count; i++) {
      const items = data[i]!;
      if (items < lowest) lowest = items;
      ends[i + 1] = end += items;
    }
    if (lowest === 0) return ends;
  }
  for (let i = 0; i < count; i++) {
    const entry = index === null ? i : index[i]!;
    const items = entry < 0 ? 0 : Number(data[entry]);
    if (!Number.isInteger(items) || items < 0)
      doesNotFit(node, `count ${i} is ${items}, and a list has a whole number of items, 0 or more`);
    ends[i + 1] = ends[i]! + items;
  }
  return ends;
}

interface Blocks {
  readonly ends: Int32Array;
  readonly index: Int32Array | null;
  readonly content: Layout;
  readonly lists: Int32Array;
}

function grouped(node: UnflattenNode, { ends, index, content, lists }: Blocks): { blocks: Layout; offsets: Int32Array } {
  const last = ends.length - 1;
  if (ends[last] !== content.length)
    doesNotFit(node, `the counts add up to ${ends[last]!}, and there are ${content.length} ${node.axis === 0 ? "entries" : "items"}`);
  const offsets = new Int32Array(lists.length);
  // Of all entries together only the number has to fit.
  for (let i = 1, block = 0; i < lists.length && node.axis > 0; i++) {
    while (block < last && ends[block + 1]! <= lists[i]!) block++;
    if (ends[block] !== lists[i]) doesNotFit(node, `a new list would reach over the end of the ${whereText(node, lists, i - 1)}`);
    offsets[i] = block;
  }
  offsets[lists.length - 1] = last;
  if (index === null) return { blocks: listLayout(ends, content), offsets };
  const rows = presentRows(index);
  const kept = new Int32Array(rows.length + 1);
  for (let i = 0; i < rows.length; i++) kept[i + 1] = ends[rows[i]! + 1]!;
  const numbered = new Int32Array(index.length).fill(-1);
  for (let i = 0; i < rows.length; i++) numbered[rows[i]!] = i;
  return { blocks: { kind: "option", length: index.length, index: numbered, content: listLayout(kept, content) }, offsets };
}

function whereText({ axis }: UnflattenNode, lists: Int32Array, i: number): string {
  const count = lists[i + 1]! - lists[i]!;
  return axis === 0 ? `${count} entries` : `list ${i}, which has ${count} item${count === 1 ? "" : "s"}`;
}

function doesNotFit(node: UnflattenNode, why: string): never {
  throw new CoffeaError(
    "ShapeMismatch",
    `${describeNode(node)} does not fit: ${why}. The counts of lists that were joined by ak.flatten(x) are ak.num(x).`,
  );
}

/** Lengths of the runs of equal values. */
export function evaluateRunLengths(node: RunLengthsNode, evaluator: Evaluator): Layout {
  return runs(evaluator.get(node.inputs[0]!));
}

function runs(layout: Layout): Layout {
  if (layout.kind === "option" && (layout.content.kind === "list" || layout.content.kind === "regular")) return throughOption(layout, runs);
  if (layout.kind !== "list" && layout.kind !== "regular")
    return numericLayout("int32", runsIn(layout, Int32Array.of(0, layout.length)).lengths);
  const content = layout.content.kind === "option" ? layout.content.content : layout.content;
  if (content.kind === "list" || content.kind === "regular") return withContent(layout, runs(layout.content));
  const { lengths, offsets } = runsIn(layout.content, offsetsOf(layout));
  return listLayout(offsets, numericLayout("int32", lengths));
}

/** Missing values are left out, as if they were not there. */
function runsIn(layout: Layout, given: Int32Array): { lengths: Int32Array; offsets: Int32Array } {
  let lists = given;
  let values = layout;
  if (layout.kind === "option") {
    const before = new Int32Array(layout.length + 1);
    for (let i = 0; i < layout.length; i++) before[i + 1] = before[i]! + (layout.index[i]! < 0 ? 0 : 1);
    lists = given.map((item) => before[item]!);
    values = present(layout);
  }
  const same = sameAsBefore(values);
  const lengths = new Int32Array(values.length);
  const offsets = new Int32Array(lists.length);
  let at = 0;
  for (let i = 0; i < lists.length - 1; i++) {
    const stop = lists[i + 1]!;
    for (let item = lists[i]!; item < stop; item++) {
      if (item > lists[i]! && same(item)) lengths[at - 1]!++;
      else lengths[at++] = 1;
    }
    offsets[i + 1] = at;
  }
  return { lengths: lengths.slice(0, at), offsets };
}

function sameAsBefore(values: Layout): (item: number) => boolean {
  if (values.kind === "numeric") {
    const { data } = values;
    return (item) => data[item] === data[item - 1];
  }
  if (values.kind !== "string") throw new Error("numbers or text were expected");
  const { offsets, bytes } = values;
  return (item) => {
    const [start, middle, stop] = [offsets[item - 1]!, offsets[item]!, offsets[item + 1]!];
    if (stop - middle !== middle - start) return false;
    for (let i = 0; i < stop - middle; i++) if (bytes[start + i] !== bytes[middle + i]) return false;
    return true;
  };
}

/** Lists of a fixed size, or of any. */
export function evaluateRegular(node: RegularNode, evaluator: Evaluator): Layout {
  const { axis, size } = node;
  const input = node.inputs[0]!;
  const layout = evaluator.get(input);
  if (axis === null) return asLists(layout);
  return atAxis(layout, axis, (lists) => {
    if (lists.kind === "regular" && lists.size === size) return lists;
    const offsets = offsetsOf(lists);
    if (size === null) return listLayout(offsets, lists.content);
    const wrong = otherSize(offsets, size);
    if (wrong >= 0)
      throw new CoffeaError(
        "ShapeMismatch",
        `${describeNode(node)} needs lists of ${size}, but ${axis === 1 && layout.kind !== "option" ? `the list in ${rowText(input, wrong, evaluator)}` : `list ${wrong} there`} ` +
          `has ${offsets[wrong + 1]! - offsets[wrong]!}. ak.padNone(x, ${size}, { axis: ${axis}, clip: true }) makes all lists that long.`,
        { details: { row: wrong } },
      );
    return { kind: "regular", length: lists.length, size, content: lists.content };
  });
}

/** The first list of another size, or -1. */
function otherSize(offsets: Int32Array, size: number): number {
  for (let i = 1; i < offsets.length; i++) if (offsets[i]! - offsets[i - 1]! !== size) return i - 1;
  return -1;
}

function asLists(layout: Layout): Layout {
  if (layout.kind === "list" || layout.kind === "regular") return listLayout(offsetsOf(layout), asLists(layout.content));
  return layout.kind === "option" ? throughOption(layout, asLists) : layout;
}

/** The values stored without gaps. */
export function evaluatePacked(node: PackedNode, evaluator: Evaluator): Layout {
  return packed(evaluator.get(node.inputs[0]!));
}

function packed(layout: Layout): Layout {
  switch (layout.kind) {
    case "numeric":
      return numericLayout(layout.dtype, layout.data.slice(0, layout.length));
    case "string":
      return { ...layout, kind: "string", length: layout.length, offsets: layout.offsets, bytes: layout.bytes };
    case "list":
    case "regular":
      return withContent(layout, packed(layout.content));
    case "option":
      return throughOption(layout, packed);
    case "record": {
      const fields = new Map(layout.fields.map((name) => [name, packed(layout.field(name))]));
      const { length, name, isTuple, fields: names } = layout;
      return {
        kind: "record",
        length,
        name,
        ...(isTuple === undefined ? {} : { isTuple }),
        fields: names,
        field: (field) => fields.get(field)!,
      };
    }
    case "union":
      return carry(layout, identity(layout.length));
    default:
      layout satisfies never;
      throw new Error("unreachable");
  }
}
