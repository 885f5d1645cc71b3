import { sliceIndices } from "../build/select.ts";
import type { SliceNode } from "../graph/node.ts";
import type { Layout, ListLayout, RegularLayout } from "../layout.ts";
import { carry } from "../layouts/carry.ts";
import { listLayout } from "../layouts/make.ts";
import { atAxis } from "../layouts/structure.ts";
import type { Evaluator } from "./evaluator.ts";

/** A range of items of each list, or of the events. */
export function evaluateSlice(node: SliceNode, evaluator: Evaluator): Layout {
  const layout = evaluator.get(node.inputs[0]!);
  if (node.axis > 0)
    return atAxis(layout, node.axis, (lists) => (lists.kind === "regular" ? sliceRegular(lists, node) : sliceLists(lists, node)));
  const { first, count } = sliceIndices(node, layout.length);
  const index = new Int32Array(count);
  for (let i = 0; i < count; i++) index[i] = first + i * node.step;
  return carry(layout, index);
}

function sliceRegular(lists: RegularLayout, node: SliceNode): Layout {
  const { first, count } = sliceIndices(node, lists.size);
  const index = new Int32Array(lists.length * count);
  for (let i = 0, at = 0; i < lists.length; i++) for (let k = 0; k < count; k++) index[at++] = i * lists.size + first + k * node.step;
  return { kind: "regular", length: lists.length, size: count, content: carry(lists.content, index) };
}

function sliceLists({ offsets, content, length }: ListLayout, node: SliceNode): Layout {
  const { step } = node;
  if (step < 0) return sliceBackwards({ offsets, content, length }, node);
  const start = node.start ?? 0;
  const kept = new Int32Array(offsets.length);
  const items = new Int32Array(offsets[length]!);
  let at = 0;
  for (let i = 0; i < length; i++) {
    const first = offsets[i]!;
    const count = offsets[i + 1]! - first;
    const stop = first + bound(node.stop ?? count, count);
    for (let item = first + bound(start, count); item < stop; item += step) items[at++] = item;
    kept[i + 1] = at;
  }
  return listLayout(kept, carry(content, items.subarray(0, at)));
}

function bound(position: number, count: number): number {
  return position < 0 ? Math.max(0, count + position) : Math.min(position, count);
}

function sliceBackwards({ offsets, content, length }: Pick<ListLayout, "offsets" | "content" | "length">, node: SliceNode): Layout {
  const { step } = node;
  const kept = new Int32Array(offsets.length);
  const items = new Int32Array(offsets[length]!);
  let at = 0;
  for (let i = 0; i < length; i++) {
    const { first, count } = sliceIndices(node, offsets[i + 1]! - offsets[i]!);
    for (let k = 0, item = offsets[i]! + first; k < count; k++, item += step) items[at++] = item;
    kept[i + 1] = at;
  }
  return listLayout(kept, carry(content, items.subarray(0, at)));
}
