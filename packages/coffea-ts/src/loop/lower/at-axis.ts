import type { Axis } from "../ir/axis.ts";
import { optionOf, type Place } from "./broadcast-values.ts";
import type { Lowering } from "./lowering.ts";
import { asList, NotLowered, type ArrayValue, type ListValue, type Value } from "./lowered-value.ts";

/** The rows of an array that has one entry per event, or of what is left of the events. */
export function rowsOf({ rows }: ArrayValue): Axis {
  if (rows === null) throw new NotLowered("one value for all events has no entries");
  return rows;
}

/** Replaces the lists at an axis (1 or more), under lists and missing values. */
export function atLists(
  lowering: Lowering,
  array: ArrayValue,
  axis: number,
  replace: (lists: ListValue, place: Place) => Value,
): ArrayValue {
  const at = (value: Value, left: number, place: Place): Value =>
    throughOption(lowering, value, place, (inner, here) => {
      const lists = asList(inner);
      if (left === 1) return replace(lists, here);
      return { ...lists, content: at(lists.content, left - 1, { ...here, at: lists.axis, depth: here.depth + 1 }) };
    });
  const rows = rowsOf(array);
  return { rows, value: at(array.value, axis, { at: rows, depth: 1, guard: null }) };
}

/** Replaces what is at an axis: the entries for 0, what their lists hold for 1. */
export function atContent(
  lowering: Lowering,
  array: ArrayValue,
  axis: number,
  replace: (content: Value, place: Place) => Value,
): ArrayValue {
  const rows = rowsOf(array);
  if (axis === 0) return { rows, value: replace(array.value, { at: rows, depth: 1, guard: null }) };
  return atLists(lowering, array, axis, (lists, place) => ({
    ...lists,
    content: replace(lists.content, { ...place, at: lists.axis, depth: place.depth + 1 }),
  }));
}

/** Applies `f` to what is there. */
export function throughOption(lowering: Lowering, value: Value, place: Place, f: (value: Value, place: Place) => Value): Value {
  if (value.kind !== "option") return f(value, place);
  const guard = lowering.of.and(place.guard, value.present);
  return optionOf(lowering, value.present, f(value.content, { ...place, guard }));
}
