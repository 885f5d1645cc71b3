import { depthOf } from "../graph/forms.ts";
import type { SortNode } from "../graph/node.ts";
import type { Layout, Values } from "../layout.ts";
import { carry } from "../layouts/carry.ts";
import { identity, listLayout, numericLayout } from "../layouts/make.ts";
import { asList, offsetsOf, throughOption } from "../layouts/structure.ts";
import type { Evaluator } from "./evaluator.ts";

/** Innermost lists in order. Stable; NaN first in either direction, missing values last. */
export function evaluateSort(node: SortNode, evaluator: Evaluator): Layout {
  const layout = evaluator.get(node.inputs[0]!);
  if (depthOf(node.inputs[0]!.form) === 1) return sortSegments(layout, Int32Array.of(0, layout.length), node);
  return sortLists(layout, node);
}

function sortLists(layout: Layout, node: SortNode): Layout {
  return throughOption(layout, (inner) => {
    const lists = asList(inner);
    const { content } = lists;
    const offsets = offsetsOf(lists);
    const leaf = content.kind === "option" ? content.content : content;
    if (leaf.kind === "list" || leaf.kind === "regular") return listLayout(offsets, sortLists(content, node));
    return listLayout(offsets, sortSegments(content, offsets, node));
  });
}

function sortSegments(content: Layout, offsets: Int32Array, { positions, ascending }: SortNode): Layout {
  const numbers = content.kind === "option" ? content.content : content;
  if (numbers.kind !== "numeric") throw new Error("numbers were expected");
  const index = content.kind === "option" ? content.index : null;
  const order = identity(content.length);
  const before = comparison(numbers.data, index, ascending);
  for (let s = 0; s < offsets.length - 1; s++) sortRange(order, { start: offsets[s]!, stop: offsets[s + 1]! }, before);
  if (!positions) return carry(content, order);
  for (let s = 0; s < offsets.length - 1; s++) for (let i = offsets[s]!; i < offsets[s + 1]!; i++) order[i]! -= offsets[s]!;
  return numericLayout("int32", order);
}

/** Whether the value at a position has to stand before another one. */
type Before = (a: number, b: number) => boolean;

function comparison(data: Values, index: Int32Array | null, ascending: boolean): Before {
  const less: Before = (a, b) => {
    const x = data[a]!;
    const y = data[b]!;
    if (x !== x) return y === y;
    return ascending ? x < y : x > y;
  };
  if (index === null) return less;
  return (a, b) => (index[a]! < 0 ? false : index[b]! < 0 ? true : less(index[a]!, index[b]!));
}

const SHORT = 24;

function sortRange(order: Int32Array, { start, stop }: { start: number; stop: number }, before: Before): void {
  if (stop - start > SHORT) {
    const sorted = Array.from(order.subarray(start, stop)).sort((a, b) => (before(a, b) ? -1 : before(b, a) ? 1 : 0));
    order.set(sorted, start);
    return;
  }
  for (let i = start + 1; i < stop; i++) {
    const moving = order[i]!;
    let at = i;
    while (at > start && before(moving, order[at - 1]!)) order[at] = order[--at]!;
    order[at] = moving;
  }
}
