import type { graph } from "../../../awkward/index.ts";
import type { Axis } from "../../ir/axis.ts";
import type { Lowering } from "../lowering.ts";
import { rowsOf } from "../at-axis.ts";
import { optionOf } from "../broadcast-values.ts";
import { asList, NotLowered, presentOf, type ArrayValue, type ListValue, type Value } from "../lowered-value.ts";

interface Entries {
  readonly axis: Axis;
  readonly value: Value;
}

/** Lists joined into their parents. */
export function lowerFlatten(node: graph.FlattenNode, lowering: Lowering): ArrayValue {
  const array = lowering.lower(node.inputs[0]!);
  const entries: Entries = { axis: rowsOf(array), value: array.value };
  if (node.axis === 0) return arrayOf(presentOnly(lowering, entries));
  if (node.axis === 1) return arrayOf(joined(lowering, presentOnly(lowering, entries)));
  if (node.axis === null) return arrayOf(leaves(lowering, entries, node.keepMissing));
  return { rows: entries.axis, value: flattenInside(lowering, entries, node.axis) };
}

function arrayOf({ axis, value }: Entries): ArrayValue {
  return { rows: axis, value };
}

/** The entries that are not missing. */
export function presentOnly(lowering: Lowering, { axis, value }: Entries): Entries {
  if (value.kind !== "option") return { axis, value };
  const derived = lowering.derived.filter(axis, value.present);
  return { axis: derived.axis, value: derived.carry(value.content) };
}

function joined(lowering: Lowering, { axis, value }: Entries): Entries {
  const lists = asList(value);
  const derived = lowering.derived.flat(axis, lists.axis);
  return { axis: derived.axis, value: derived.carry(lists.content) };
}

function leaves(lowering: Lowering, entries: Entries, keepMissing: boolean): Entries {
  const inner = presentOf(entries.value);
  if (inner.kind === "list") return leaves(lowering, joined(lowering, presentOnly(lowering, entries)), keepMissing);
  if (inner.kind !== "number") throw new NotLowered(`flattening ${inner.kind === "other" ? inner.what : "records"} is not compiled`);
  return keepMissing ? entries : presentOnly(lowering, entries);
}

function flattenInside(lowering: Lowering, { axis, value }: Entries, left: number): Value {
  if (value.kind === "option") return optionOf(lowering, value.present, flattenInside(lowering, { axis, value: value.content }, left));
  const lists = asList(value);
  if (left > 2) return { ...lists, size: null, content: flattenInside(lowering, { axis: lists.axis, value: lists.content }, left - 1) };
  const inner = joined(lowering, presentOnly(lowering, { axis: lists.axis, value: lists.content }));
  return { kind: "list", axis: inner.axis, size: null, content: inner.value } satisfies ListValue;
}
