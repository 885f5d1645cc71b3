import { unifyAll } from "../graph/merge-forms.ts";
import type { DropNoneNode, FlattenNode, LocalIndexNode, NumNode } from "../graph/node.ts";
import type { Layout, ListLayout, OptionLayout, UnionLayout } from "../layout.ts";
import { carry, compose } from "../layouts/carry.ts";
import { formOfLayout } from "../layouts/form-of.ts";
import { identity, listLayout, numericLayout, optionLayout } from "../layouts/make.ts";
import { asList, atAxis, offsetsOf, present, throughOption, withContent } from "../layouts/structure.ts";
import { concatenateLayouts } from "../layouts/merge.ts";
import { replaceContents } from "../layouts/union.ts";
import { ITEMS, lastOfLists, lengthsOf, placeItems } from "./segments/item-kernels.ts";
import type { Evaluator } from "./evaluator.ts";

/** Lengths of lists; only offsets are read. */
export function evaluateNum(node: NumNode, evaluator: Evaluator): Layout {
  const layout = evaluator.get(node.inputs[0]!);
  if (node.axis === 0) return numericLayout("int32", Int32Array.of(layout.length));
  return atAxis(layout, node.axis, (lists) => numericLayout("int32", lengthsOf(offsetsOf(lists))));
}

/** Lists joined into their parents. */
export function evaluateFlatten(node: FlattenNode, evaluator: Evaluator): Layout {
  const layout = evaluator.get(node.inputs[0]!);
  if (node.axis === null) return node.keepMissing ? ravel(layout) : flattenAll(layout);
  if (node.axis === 0) return layout.kind === "option" ? present(layout) : layout;
  return flattenAt(layout, node.axis);
}

function flattenAt(layout: Layout, axis: number): Layout {
  if (axis === 1) return asList(layout.kind === "option" ? present(layout) : layout).content;
  return throughOption(layout, (inner) => {
    const lists = asList(inner);
    const offsets = offsetsOf(lists);
    if (axis > 2) return listLayout(offsets, flattenAt(lists.content, axis - 1));
    const { content } = lists;
    if (content.kind !== "option") {
      const nested = asList(content);
      return listLayout(compose(offsetsOf(nested), offsets), nested.content);
    }
    const kept = asList(present(content));
    return listLayout(compose(offsetsOf(kept), compose(countBefore(content.index), offsets)), kept.content);
  });
}

/** For each position the number of present values before it, and the number of all at the end. */
function countBefore(index: Int32Array): Int32Array {
  const before = new Int32Array(index.length + 1);
  for (let i = 0; i < index.length; i++) before[i + 1] = before[i]! + (index[i]! >= 0 ? 1 : 0);
  return before;
}

/** All leaves in order, without missing values; the fields of records one after the other. */
export function flattenAll(layout: Layout): Layout {
  const leaves = ravel(layout);
  return leaves.kind === "option" ? present(leaves) : leaves;
}

/** The same, where missing values that are no lists or records are kept. */
export function ravel(layout: Layout): Layout {
  switch (layout.kind) {
    case "list":
    case "regular":
      return ravel(layout.content);
    case "option":
      if (hasLists(layout.content)) return ravel(listsOrNull(layout, layout.content));
      return isNested(layout.content) ? ravel(present(layout)) : layout;
    case "record":
      return layout.fields.length === 0 ? layout : joined(layout.fields.map((name) => ravel(layout.field(name))));
    case "union":
      return hasLists(layout) ? ravel(listsOf(layout)) : layout;
    case "numeric":
    case "string":
      return layout;
    default:
      layout satisfies never;
      throw new Error("unreachable");
  }
}

function isNested({ kind }: Layout): boolean {
  return kind === "list" || kind === "regular" || kind === "record";
}

function joined(parts: readonly Layout[]): Layout {
  return parts.length === 1 ? parts[0]! : concatenateLayouts(parts, unifyAll(parts.map(formOfLayout)));
}

function hasLists(layout: Layout): layout is UnionLayout {
  return layout.kind === "union" && layout.contents.some(({ kind }) => kind === "list" || kind === "regular");
}

/** A union that has lists, as lists: a value that is none becomes a list of one. */
function listsOf(union: UnionLayout): ListLayout {
  const lists = union.contents.map((content) =>
    content.kind === "list" || content.kind === "regular" ? content : listLayout(identity(content.length + 1), content),
  );
  return replaceContents(union, lists, unifyAll(lists.map(formOfLayout))) as ListLayout;
}

/** The same, where a missing value becomes a list of a missing value. */
function listsOrNull({ index }: OptionLayout, union: UnionLayout): Layout {
  const lists = listsOf(union);
  const missing = listLayout(Int32Array.of(0, 1), optionLayout(Int32Array.of(-1), carry(lists.content, new Int32Array(0))));
  const both = concatenateLayouts([lists, missing], unifyAll([formOfLayout(lists), formOfLayout(missing)]));
  return carry(
    both,
    index.map((entry) => (entry < 0 ? lists.length : entry)),
  );
}

/** Position of each item in its list. */
export function evaluateLocalIndex(node: LocalIndexNode, evaluator: Evaluator): Layout {
  const layout = evaluator.get(node.inputs[0]!);
  if (node.axis === 0) return numericLayout("int32", positionsIn(Int32Array.of(0, layout.length)));
  return atAxis(layout, node.axis, (lists) => {
    const offsets = offsetsOf(lists);
    return withContent(lists, numericLayout("int32", positionsIn(offsets)));
  });
}

function positionsIn(offsets: Int32Array): Int32Array {
  const positions = new Int32Array(offsets[offsets.length - 1]!);
  for (let first = 0; first < offsets.length - 1;) {
    const last = Math.max(lastOfLists(offsets, first), first + 1);
    const isLong = offsets[last]! - offsets[first]! > ITEMS;
    if (isLong || !placeItems(positions, { offsets, first, last })) placeOneByOne(positions, offsets, { first, last });
    first = last;
  }
  return positions;
}

function placeOneByOne(positions: Int32Array, offsets: Int32Array, { first, last }: { first: number; last: number }): void {
  for (let i = first; i < last; i++) {
    const [start, stop] = [offsets[i]!, offsets[i + 1]!];
    for (let item = start; item < stop; item++) positions[item] = item - start;
  }
}

/** Missing values removed, at one axis or at all. */
export function evaluateDropNone(node: DropNoneNode, evaluator: Evaluator): Layout {
  return dropNone(evaluator.get(node.inputs[0]!), node.axis);
}

function dropNone(layout: Layout, axis: number | null): Layout {
  const here = layout.kind === "option" && (axis === null || axis === 0) ? present(layout) : layout;
  if (axis === 0) return here;
  return throughOption(here, (inner) => {
    if (inner.kind !== "list" && inner.kind !== "regular") return inner;
    const { content } = inner;
    const deeper = axis === null ? null : axis - 1;
    if (content.kind !== "option" || (deeper !== null && deeper !== 0)) {
      const dropped = dropNone(content, deeper);
      return axis === null ? listLayout(offsetsOf(inner), dropped) : withContent(inner, dropped);
    }
    return listLayout(compose(countBefore(content.index), offsetsOf(inner)), dropNone(present(content), deeper === 0 ? 0 : null));
  });
}
