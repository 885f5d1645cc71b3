import { depthOf } from "../graph/forms.ts";
import type { ReduceNode } from "../graph/node.ts";
import type { Layout } from "../layout.ts";
import { carry } from "../layouts/carry.ts";
import { LazyList } from "../layouts/lazy.ts";
import { atAxis, offsetsOf, present, presentRows } from "../layouts/structure.ts";
import type { Evaluator } from "./evaluator.ts";
import { ravel } from "./lists.ts";
import { reduceSegments, type Reduction } from "./reduce-kernels.ts";

/** Reductions. Missing values are skipped; sums run from left to right. */
export function evaluateReduce(node: ReduceNode, evaluator: Evaluator): Layout {
  const layout = evaluator.get(node.inputs[0]!);
  if (node.axis === null) {
    const items = ravel(layout);
    return reduceGroups(items, { offsets: Int32Array.of(0, items.length), positions: null }, { op: node.op, nanWins: true });
  }
  if (node.axis === 0) {
    const reduced = reduceGroups(
      layout,
      { offsets: Int32Array.of(0, layout.length), positions: null },
      { op: node.op, nanWins: depthOf(node.inputs[0]!.form) === 1 },
    );
    return reduced.kind === "list" ? reduced.content : reduced;
  }
  return atAxis(layout, node.axis, (lists) => {
    const reduced = reduceGroups(lists.content, { offsets: offsetsOf(lists), positions: null }, { op: node.op, nanWins: false });
    return node.keepdims ? { kind: "regular", length: lists.length, size: 1, content: reduced } : reduced;
  });
}

/** Groups of entries that are reduced to one: `[offsets[g], offsets[g + 1])`, and the position of each entry along the reduced axis (null: counted within its group). */
interface Groups {
  readonly offsets: Int32Array;
  readonly positions: Int32Array | null;
}

function reduceGroups(entries: Layout, groups: Groups, reduction: Reduction): Layout {
  switch (entries.kind) {
    case "numeric":
      return reduceSegments(entries, groups, reduction);
    case "option":
      return reduceGroups(present(entries), withoutMissing(entries.index, groups), reduction);
    case "list":
    case "regular": {
      const { items, offsets, inner } = regroup(offsetsOf(entries), groups, entries.kind === "regular" ? entries.size : 0);
      const content = reduceGroups(carry(entries.content, items), inner, reduction);
      return new LazyList(
        offsets.length - 1,
        () => offsets,
        () => content,
      );
    }
    case "string":
    case "record":
    case "union":
      throw new Error(`a ${entries.kind} cannot be reduced`);
    default:
      entries satisfies never;
      throw new Error("unreachable");
  }
}

function withoutMissing(index: Int32Array, { offsets, positions }: Groups): Groups {
  const rows = presentRows(index);
  const kept = new Int32Array(offsets.length);
  const places = new Int32Array(rows.length);
  for (let group = 0, at = 0; group < offsets.length - 1; group++) {
    const start = offsets[group]!;
    const stop = offsets[group + 1]!;
    for (; at < rows.length && rows[at]! < stop; at++) places[at] = positions === null ? rows[at]! - start : positions[rows[at]!]!;
    kept[group + 1] = at;
  }
  return { offsets: kept, positions: places };
}

/** Groups of lists as groups of items: item `k` of all lists of a group together, for each `k` below the longest length, and at least below `minimum`. */
function regroup(
  lists: Int32Array,
  { offsets, positions }: Groups,
  minimum: number,
): { items: Int32Array; offsets: Int32Array; inner: Groups } {
  const outer = new Int32Array(offsets.length);
  for (let group = 0; group < offsets.length - 1; group++) {
    let longest = minimum;
    for (let list = offsets[group]!; list < offsets[group + 1]!; list++) longest = Math.max(longest, lists[list + 1]! - lists[list]!);
    outer[group + 1] = outer[group]! + longest;
  }
  const total = lists.length === 0 ? 0 : lists[offsets[offsets.length - 1]!]!;
  const items = new Int32Array(total);
  const places = new Int32Array(total);
  const inner = new Int32Array(outer[outer.length - 1]! + 1);
  let at = 0;
  for (let group = 0, made = 0; group < offsets.length - 1; group++) {
    const start = offsets[group]!;
    const longest = outer[group + 1]! - outer[group]!;
    for (let k = 0; k < longest; k++) {
      for (let list = start; list < offsets[group + 1]!; list++) {
        const item = lists[list]! + k;
        if (item >= lists[list + 1]!) continue;
        places[at] = positions === null ? list - start : positions[list]!;
        items[at++] = item;
      }
      inner[++made] = at;
    }
  }
  return { items, offsets: outer, inner: { offsets: inner, positions: places } };
}
