import { unifyAll } from "../graph/merge-forms.ts";
import type { DropNoneNode, FlattenNode, LocalIndexNode, NumNode } from "../graph/node.ts";
import type { Layout, UnionLayout } from "../layout.ts";
import { compose } from "../layouts/carry.ts";
import { formOfLayout } from "../layouts/form-of.ts";
import { identity, listLayout, numericLayout } from "../layouts/make.ts";
import { asList, atAxis, countsOf, offsetsOf, present, throughOption } from "../layouts/structure.ts";
import { replaceContents } from "../layouts/union.ts";
import type { Evaluator } from "./evaluator.ts";

/** Lengths of lists; only offsets are read. */
export function evaluateNum(node: NumNode, evaluator: Evaluator): Layout {
  const layout = evaluator.get(node.inputs[0]!);
  if (node.axis === 0) return numericLayout("int32", Int32Array.of(layout.length));
  return atAxis(layout, node.axis, (lists) => numericLayout("int32", countsOf(offsetsOf(lists))));
}

/** Lists joined into their parents. */
export function evaluateFlatten(node: FlattenNode, evaluator: Evaluator): Layout {
  const layout = evaluator.get(node.inputs[0]!);
  if (node.axis === null) return flattenAll(layout);
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

/** All leaves in order, without missing values. */
export function flattenAll(layout: Layout): Layout {
  switch (layout.kind) {
    case "list":
    case "regular":
      return flattenAll(layout.content);
    case "option":
      return flattenAll(present(layout));
    case "numeric":
    case "string":
    case "record":
      return layout;
    case "union":
      return layout.contents.some((content) => content.kind === "list" || content.kind === "regular")
        ? flattenAll(listsOf(layout))
        : layout;
    default:
      layout satisfies never;
      throw new Error("unreachable");
  }
}

/** A union that has lists, as lists: a value that is none becomes a list of one. */
function listsOf(union: UnionLayout): Layout {
  const lists = union.contents.map((content) =>
    content.kind === "list" || content.kind === "regular" ? content : listLayout(identity(content.length + 1), content),
  );
  return replaceContents(union, lists, unifyAll(lists.map(formOfLayout)));
}

/** All leaves in order, missing values among them kept: only missing lists disappear. */
export function ravel(layout: Layout): Layout {
  if (layout.kind === "list" || layout.kind === "regular") return ravel(layout.content);
  if (layout.kind === "option" && (layout.content.kind === "list" || layout.content.kind === "regular")) return ravel(present(layout));
  return layout;
}

/** Position of each item in its list. */
export function evaluateLocalIndex(node: LocalIndexNode, evaluator: Evaluator): Layout {
  const layout = evaluator.get(node.inputs[0]!);
  if (node.axis === 0) return numericLayout("int32", positionsIn(Int32Array.of(0, layout.length)));
  return atAxis(layout, node.axis, (lists) => {
    const offsets = offsetsOf(lists);
    return listLayout(offsets, numericLayout("int32", positionsIn(offsets)));
  });
}

function positionsIn(offsets: Int32Array): Int32Array {
  const positions = new Int32Array(offsets[offsets.length - 1]!);
  for (let i = 0; i < offsets.length - 1; i++)
    for (let item = offsets[i]!; item < offsets[i + 1]!; item++) positions[item] = item - offsets[i]!;
  return positions;
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
    const offsets = offsetsOf(inner);
    const { content } = inner;
    const deeper = axis === null ? null : axis - 1;
    if (content.kind !== "option" || (deeper !== null && deeper !== 0)) return listLayout(offsets, dropNone(content, deeper));
    return listLayout(compose(countBefore(content.index), offsets), dropNone(present(content), deeper === 0 ? 0 : null));
  });
}
