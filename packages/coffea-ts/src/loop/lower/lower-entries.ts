import type { graph } from "../../awkward/index.ts";
import type { Axis } from "../ir/axis.ts";
import type { Expression } from "../ir/expression.ts";
import type { Place } from "./broadcast-values.ts";
import type { Lowering } from "./lowering.ts";
import { asNumber, NotLowered, type ListValue, type Value } from "./lowered-value.ts";
import { pairLists } from "./pair-lists.ts";

/** The entries of one fill: float64 values at each position of an axis. */
export interface Entries {
  readonly axis: Axis;
  readonly values: readonly Expression[];
}

/**
 * Brings the inputs of a fill to the axis of the deepest: a value beside lists is the same for each item. With `flatten` entries that are missing in any input
 * are left out in all; else missing values are refused, as the fill itself does.
 */
export function lowerEntries(lowering: Lowering, inputs: readonly graph.Node[], flatten: boolean): Entries {
  let at = lowering.rowsOf(inputs);
  let values = inputs.map((input): Value => (input.kind === "literal" ? lowering.literal(input) : arrayOf(lowering, input)));
  for (let depth = 1; ; depth++) {
    if (flatten) ({ axis: at, values } = withoutMissing(lowering, at, values));
    const lists = values.filter((value): value is ListValue => value.kind === "list");
    if (lists.length === 0) break;
    ({ axis: at, values } = intoLists(lowering, values, { at, depth, guard: null }));
  }
  return { axis: at, values: values.map((value) => entryOf(lowering, { at, depth: 1, guard: null }, value)) };
}

interface Level {
  readonly axis: Axis;
  readonly values: Value[];
}

function arrayOf(lowering: Lowering, input: graph.Node): Value {
  const { rows, value } = lowering.lower(input);
  if (rows === null) throw new NotLowered("one value for all events is filled beside arrays");
  return value;
}

function withoutMissing(lowering: Lowering, axis: Axis, values: readonly Value[]): Level {
  let present: Expression | null = null;
  const inner = values.map((value) => {
    if (value.kind !== "option") return value;
    present = lowering.of.and(present, value.present);
    return value.content;
  });
  if (present === null) return { axis, values: inner };
  const derived = lowering.derived.filter(axis, present);
  return { axis: derived.axis, values: inner.map((value) => derived.carry(value)) };
}

function intoLists(lowering: Lowering, values: readonly Value[], place: Place): Level {
  const lists = values.filter((value): value is ListValue => value.kind === "list");
  const together = pairLists(lowering, lists, place);
  let next = 0;
  return { axis: together[0]!.axis, values: values.map((value) => (value.kind === "list" ? together[next++]!.content : value)) };
}

/** A value as float64. A 64-bit integer that a float64 cannot hold exactly is an error, which the fill itself reports. */
function entryOf(lowering: Lowering, place: Place, value: Value): Expression {
  if (value.kind === "option") throw new NotLowered("missing values are filled");
  const number = asNumber(value);
  const entry = lowering.number(number, "f64");
  const type = number.value.type;
  if (type !== "i64" && type !== "u64") return entry;
  const { of } = lowering;
  const [low, high] = type === "i64" ? [-(2n ** 53n), 2n ** 53n] : [0n, 2n ** 53n];
  const isSmall = of.math("le", number.value, of.constant(high, type));
  lowering.assertAt(place, type === "i64" ? of.math("and", isSmall, of.math("ge", number.value, of.constant(low, type))) : isSmall);
  return entry;
}
