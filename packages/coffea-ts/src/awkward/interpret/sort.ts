import type { SortNode } from "../graph/node.ts";
import type { Layout, ListLayout, OptionLayout, RegularLayout } from "../layout.ts";
import { carry } from "../layouts/carry.ts";
import { listLayout, numericLayout, optionLayout } from "../layouts/make.ts";
import { asList, offsetsOf, present, throughOption } from "../layouts/structure.ts";
import type { Evaluator } from "./evaluator.ts";
import { type Groups, regroup, withoutMissing } from "./groups.ts";
import { sortedOrder, sortedValues } from "./sort-segments.ts";

type How = Pick<SortNode, "positions" | "ascending">;

/** Values in order along an axis. Stable; NaN first in either direction, missing values last. */
export function evaluateSort(node: SortNode, evaluator: Evaluator): Layout {
  return sortAt(evaluator.get(node.inputs[0]!), node.axis, node);
}

function sortAt(layout: Layout, axis: number, how: How): Layout {
  if (axis === 0) return sortGroups(layout, { offsets: Int32Array.of(0, layout.length), positions: null }, how);
  return throughOption(layout, (inner) => {
    const lists = asList(inner);
    const offsets = offsetsOf(lists);
    if (axis > 1) return listLayout(offsets, sortAt(lists.content, axis - 1, how));
    return listLayout(offsets, sortGroups(lists.content, { offsets, positions: null }, how));
  });
}

/** The entries of each group in order, or their positions along the axis. Lists keep their places, and their items are sorted across them. */
function sortGroups(entries: Layout, groups: Groups, how: How): Layout {
  switch (entries.kind) {
    case "numeric":
      if (!how.positions) return numericLayout(entries.dtype, sortedValues(entries, groups.offsets, how.ascending));
      return numericLayout("int32", placesOf(sortedOrder(entries, groups.offsets, how.ascending), groups));
    case "string": {
      const order = sortedOrder(entries, groups.offsets, how.ascending);
      return how.positions ? numericLayout("int32", placesOf(order, groups)) : carry(entries, order);
    }
    case "option":
      return sortOptions(entries, groups, how);
    case "list":
    case "regular":
      return sortAcross(entries, groups, how);
    case "record":
    case "union":
      throw new Error(`a ${entries.kind} cannot be sorted`);
    default:
      entries satisfies never;
      throw new Error("unreachable");
  }
}

function placesOf(order: Int32Array, { offsets, positions }: Groups): Int32Array {
  for (let g = 0; g < offsets.length - 1; g++) {
    const start = offsets[g]!;
    for (let i = start; i < offsets[g + 1]!; i++) order[i] = positions === null ? order[i]! - start : positions[order[i]!]!;
  }
  return order;
}

function sortAcross(lists: ListLayout | RegularLayout, groups: Groups, how: How): Layout {
  const offsets = offsetsOf(lists);
  const { items, inner } = regroup(offsets, groups, 0);
  const sorted = sortGroups(carry(lists.content, items), inner, how);
  const back = new Int32Array(items.length);
  for (let i = 0; i < items.length; i++) back[items[i]!] = i;
  return listLayout(offsets, carry(sorted, back));
}

function sortOptions(option: OptionLayout, groups: Groups, how: How): Layout {
  const kept = withoutMissing(option.index, groups);
  const sorted = sortGroups(present(option), kept, how);
  const isLeaf = sorted.kind === "numeric";
  if (how.positions && isLeaf) return numericLayout("int32", withMissingPlaces(sorted.data as Int32Array, option.index, { groups, kept }));
  const index = new Int32Array(option.length).fill(-1);
  for (let g = 0; g < groups.offsets.length - 1; g++) {
    const start = groups.offsets[g]!;
    for (let i = kept.offsets[g]!; i < kept.offsets[g + 1]!; i++) index[start + i - kept.offsets[g]!] = i;
  }
  return optionLayout(index, sorted);
}

/** The positions of the present values of each group, then those of the missing ones. */
function withMissingPlaces(present: Int32Array, index: Int32Array, { groups, kept }: { groups: Groups; kept: Groups }): Int32Array {
  const out = new Int32Array(index.length);
  const { offsets, positions } = groups;
  for (let g = 0, at = 0; g < offsets.length - 1; g++) {
    for (let i = kept.offsets[g]!; i < kept.offsets[g + 1]!; i++) out[at++] = present[i]!;
    for (let i = offsets[g]!; i < offsets[g + 1]!; i++) if (index[i]! < 0) out[at++] = positions === null ? i - offsets[g]! : positions[i]!;
  }
  return out;
}
