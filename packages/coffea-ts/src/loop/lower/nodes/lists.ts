import type { graph } from "../../../awkward/index.ts";
import { atContent, atLists } from "../at-axis.ts";
import type { Lowering } from "../lowering.ts";
import { asNumber, NotLowered, presentOf, type ArrayValue, type Value } from "../lowered-value.ts";

/** Lengths of lists. */
export function lowerNum(node: graph.NumNode, lowering: Lowering): ArrayValue {
  const { of } = lowering;
  return atLists(lowering, lowering.lower(node.inputs[0]!), node.axis, (lists) => ({
    kind: "number",
    dtype: "int32",
    value: of.count(lists.axis),
  }));
}

/** Position of each item in its list. */
export function lowerLocalIndex(node: graph.LocalIndexNode, lowering: Lowering): ArrayValue {
  const { of } = lowering;
  if (node.axis === 0) throw new NotLowered("positions of events are not compiled");
  return atLists(lowering, lowering.lower(node.inputs[0]!), node.axis, (lists) => ({
    kind: "list",
    axis: lists.axis,
    size: lists.size,
    content: { kind: "number", dtype: "int32", value: of.position(lists.axis) },
  }));
}

/** The same values: how they are stored is not seen. */
export function lowerPacked(node: graph.PackedNode, lowering: Lowering): ArrayValue {
  return lowering.lower(node.inputs[0]!);
}

/** Options as lists of none or one item. */
export function lowerSingletons(node: graph.SingletonsNode, lowering: Lowering): ArrayValue {
  return atContent(lowering, lowering.lower(node.inputs[0]!), node.axis, (content, place) => {
    const present = content.kind === "option" ? content.present : lowering.of.constant(1, "bool");
    const axis = lowering.derived.optionalOn(place.at, present);
    return { kind: "list", axis, size: null, content: lowering.derived.below(axis, presentOf(content)) };
  });
}

/** Values of lists in order, or the positions that put them in order. */
export function lowerSort(node: graph.SortNode, lowering: Lowering): ArrayValue {
  if (node.axis === 0) throw new NotLowered("sorting events is not compiled");
  const sorted = atLists(lowering, lowering.lower(node.inputs[0]!), node.axis, (lists) => {
    const { content } = lists;
    if (content.kind === "option") throw new NotLowered("sorting values that may be missing is not compiled");
    const number = asNumber(content);
    if (number.dtype === "int64" || number.dtype === "uint64") throw new NotLowered("sorting 64-bit integers is not compiled");
    const derived = lowering.derived.sort(lists.axis, lowering.number(number, "f64"), node.ascending);
    const items = node.positions ? ({ kind: "number", dtype: "int32", value: lowering.of.position(lists.axis) } as const) : number;
    return { kind: "list", axis: derived.axis, size: null, content: derived.carry(items) };
  });
  return { ...sorted, value: ofAnySize(sorted.value) };
}

/** The lists further out have no fixed size any more, as the interpreter has it. */
function ofAnySize(value: Value): Value {
  if (value.kind === "option") return { ...value, content: ofAnySize(value.content) };
  return value.kind === "list" ? { ...value, size: null, content: ofAnySize(value.content) } : value;
}
