import type { Dtype } from "../../awkward/index.ts";
import { Lazy } from "../../base/index.ts";
import type { Axis } from "../ir/axis.ts";
import type { Expression } from "../ir/expression.ts";

/** What stands for a value at each position of some axis: the shape of its form, with axes for lists and expressions for numbers. */
export type Value = NumberValue | ListValue | RecordValue | OptionValue | OtherValue;

export interface NumberValue {
  readonly kind: "number";
  /** On the axis where the value is, or above it. Of any type: a truth, a position, … */
  readonly value: Expression;
  /** How the interpreter would store it. */
  readonly dtype: Dtype;
}
/** A list at each position of `axis.parent`. */
export interface ListValue {
  readonly kind: "list";
  readonly axis: Axis;
  /** The length of all lists where it is fixed by the form, else null. */
  readonly size: number | null;
  readonly content: Value;
}
export interface RecordValue {
  readonly kind: "record";
  readonly names: readonly string[];
  readonly isTuple: boolean;
  readonly name: string | null;
  /** Lowered when it is asked for: what nobody asks for is neither read nor computed. */
  readonly field: (name: string) => Value;
}
/** The content means nothing where `present` is false; its lists may have any items there, or none. Options do not nest. */
export interface OptionValue {
  readonly kind: "option";
  readonly present: Expression;
  readonly content: Value;
}
/** What loops do not compute with: text, unions. */
export interface OtherValue {
  readonly kind: "other";
  readonly what: string;
}

/** A value at each entry of axis 0. */
export interface ArrayValue {
  /** Null for one value for all events. */
  readonly rows: Axis | null;
  readonly value: Value;
}

/** Says why something is not computed in a loop; what wants it falls back to the interpreter. */
export class NotLowered extends Error {}

/** Lists whose content is lowered when it is asked for: what nobody asks for is not read. */
export function lazyList(axis: Axis, size: number | null, content: () => Value): ListValue {
  const lazy = new Lazy(content);
  return {
    kind: "list",
    axis,
    size,
    get content() {
      return lazy.get();
    },
  };
}

/** The value without its outermost option. */
export function presentOf(value: Value): Value {
  return value.kind === "option" ? value.content : value;
}

/** A list, for places where the form has been checked already. */
export function asList(value: Value): ListValue {
  if (value.kind !== "list") throw new NotLowered(`a ${value.kind} where a list was expected`);
  return value;
}

/** A number, for places where the form has been checked already. */
export function asNumber(value: Value): NumberValue {
  if (value.kind === "other") throw new NotLowered(`${value.what} is not compiled`);
  if (value.kind !== "number") throw new NotLowered(`a ${value.kind} where a number was expected`);
  return value;
}

/** A record with some of another's parts replaced. */
export function recordLike(record: RecordValue, field: (name: string) => Value): RecordValue {
  const known = new Map<string, Value>();
  return {
    ...record,
    field: (name) => {
      let value = known.get(name);
      if (value === undefined) known.set(name, (value = field(name)));
      return value;
    },
  };
}
