import type { Axis } from "../ir/axis.ts";
import type { Column } from "../ir/column.ts";
import type { Place } from "./broadcast-values.ts";
import type { Lowering } from "./lowering.ts";
import type { ListValue } from "./lowered-value.ts";

/** Says that offsets are to be taken for others, which changes all that was lowered of them: it begins anew. */
export class MergedOffsets extends Error {
  readonly pairs: readonly (readonly [Column, Column])[];

  constructor(pairs: readonly (readonly [Column, Column])[]) {
    super("lists were merged");
    this.pairs = pairs;
  }
}

/**
 * Brings lists that have the same lengths onto one axis, that of the first. Lists of two columns are one axis from then on, and their offsets are compared in each
 * chunk; other lists pair by position, and their lengths are compared in the loop.
 */
export function pairLists(lowering: Lowering, lists: readonly ListValue[], place: Place): readonly ListValue[] {
  const [first] = lists as [ListValue];
  const merged: (readonly [Column, Column])[] = [];
  for (const { axis } of lists.slice(1)) {
    const pair = axis === first.axis ? null : columnsToMerge(first.axis, axis);
    if (pair !== null) merged.push(pair);
  }
  if (merged.length > 0) throw new MergedOffsets(merged);
  return lists.map((list) => (list.axis === first.axis ? list : byPosition(lowering, list, { first, place })));
}

function byPosition(
  lowering: Lowering,
  list: ListValue,
  { first, place }: { readonly first: ListValue; readonly place: Place },
): ListValue {
  const { of } = lowering;
  lowering.assertAt(place, of.math("eq", of.count(first.axis), of.count(list.axis)));
  return { kind: "list", axis: first.axis, size: list.size, content: lowering.itemOf(list, of.position(first.axis)) };
}

/** The offsets of two columns whose lists are in the same place; null for any other lists. */
function columnsToMerge(a: Axis, b: Axis): readonly [Column, Column] | null {
  if (a.kind === "within" && b.kind === "within") return a.parent === b.parent && a.part === b.part ? columnsToMerge(a.of, b.of) : null;
  if (a.kind !== "list" || b.kind !== "list" || a.parent !== b.parent || a.at !== b.at || a.offsets === b.offsets) return null;
  return [a.offsets, b.offsets];
}
