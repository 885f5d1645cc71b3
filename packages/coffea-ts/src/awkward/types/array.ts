import type { Behaviors, Named } from "./behaviors.ts";
import type { Expr, Untyped } from "./expression.ts";
import type { Broadcast, Item, Leaf, Lift, List, Mask, Operand, Taken, Value } from "./structure.ts";

/**
 * One value per event: `Array<number>`, a list per event: `Array<Muon[]>`, an option: `Array<Muon | null>`.
 * Which members there are depends on `T`: lists have `at slice take`, numbers arithmetic, records their fields and their behaviour's members.
 */
// `Expr` first: the compiler then reports a wrong depth through it and not through a missing method.
export type Array<T> = Expr<unknown extends T ? Untyped : T> & Core<T> & ListPart<T> & LeafPart<T>;

/** Names that a field cannot take by dot; `x.field("at")` reaches such a field. */
export type Reserved = Exclude<keyof Core<0> | keyof ListMethods<0>, "toString" | symbol>;

/** Members of every array. */
export interface Core<T> {
  /** Number of events (entries of axis 0). Known without data for unfiltered events; otherwise reading it computes. */
  readonly length: number;
  /** Keeps the events (or items) where the mask is true. An option mask is refused: use `ak.fillNone(mask, false)`. */
  // `Array<T>` and not `this`: helpers that are generic in T would not compile.
  filter(mask: Expr<Mask<T>>): Array<T>;
  /** The field by name, whatever its name is. */
  field<K extends keyof Leaf<T> & string>(name: K): Array<Lift<T, Leaf<T>[K]>>;
  /** The records with these fields only, in this order and without a behaviour: Python's `x[["pt", "eta"]]`. */
  field<const K extends readonly (keyof Leaf<T> & string)[]>(names: K): Array<Lift<T, { [N in K[number]]: Leaf<T>[N] }>>;
  /**
   * The value of event `index` (negative: from the end) as plain JavaScript data. Computes the array, and converts only that event.
   * Throws `BadArgument` for an event that is not there.
   */
  get(index: number): T;
  /** The events one after the other as plain JavaScript data, `for (const event of x)` and `[...x]`. Computes the array once, and converts some events at a time. */
  [Symbol.iterator](): Iterator<T>;
  /** The first and last values and the type, `<Array [[52, 42.9], ..., []] type='40 * var * float32'>`. Columns that are not in memory show as `??`. */
  toString(): string;
}

/** Members of arrays of lists. */
export interface ListMethods<T> {
  /** Item `index` of each list (negative: from the end). Throws `ListTooShort` where a list has no such item; `ak.firsts` gives null instead. */
  at(index: number): Array<Item<T>>;
  /** Items `[start, stop)` of each list, as JavaScript's `slice`: negative bounds count from the end, out of range ones are cut. */
  slice(start: number, stop?: number): Array<T>;
  /** Items by position, for example from `ak.argmax(x, { axis: 1, keepdims: true })`; null positions give null. Positions in nested lists pick from nested lists. */
  take<I extends readonly (number | null | List)[]>(index: Expr<I>): Array<Taken<T, I>>;
}

/** Comparison for equality. Exact; NaN equals nothing. */
export interface EqMethods<T, L> {
  eq<O extends Operand<L>>(other: O): Array<Broadcast<T, Value<O>, boolean>>;
  ne<O extends Operand<L>>(other: O): Array<Broadcast<T, Value<O>, boolean>>;
}

/** Comparison for order. Exact; false with NaN. */
export interface OrderMethods<T, L> extends EqMethods<T, L> {
  lt<O extends Operand<L>>(other: O): Array<Broadcast<T, Value<O>, boolean>>;
  le<O extends Operand<L>>(other: O): Array<Broadcast<T, Value<O>, boolean>>;
  gt<O extends Operand<L>>(other: O): Array<Broadcast<T, Value<O>, boolean>>;
  ge<O extends Operand<L>>(other: O): Array<Broadcast<T, Value<O>, boolean>>;
}

/** Arithmetic, where booleans count as 0 and 1: float64 for numbers, wrapping 64-bit integers for bigints (`div` and `mod` round towards minus infinity there, and give 0 for a divisor of 0). */
export interface NumberMethods<T, L> extends OrderMethods<T, number | bigint> {
  add<O extends Operand<L | boolean>>(other: O): Array<Broadcast<T, Value<O>, L>>;
  sub<O extends Operand<L | boolean>>(other: O): Array<Broadcast<T, Value<O>, L>>;
  mul<O extends Operand<L | boolean>>(other: O): Array<Broadcast<T, Value<O>, L>>;
  div<O extends Operand<L>>(other: O): Array<Broadcast<T, Value<O>, L>>;
  /** Remainder with the sign of the divisor, as Python's `%`. */
  mod<O extends Operand<L>>(other: O): Array<Broadcast<T, Value<O>, L>>;
  pow<O extends Operand<L>>(other: O): Array<Broadcast<T, Value<O>, L>>;
  neg(): Array<T>;
  abs(): Array<T>;
}

/** Logic of booleans, element by element, and arithmetic, where they count as 0 and 1. */
export interface BooleanMethods<T> extends EqMethods<T, boolean> {
  and<O extends Operand<boolean>>(other: O): Array<Broadcast<T, Value<O>, boolean>>;
  or<O extends Operand<boolean>>(other: O): Array<Broadcast<T, Value<O>, boolean>>;
  /** Whether exactly one of the two is true. */
  xor<O extends Operand<boolean>>(other: O): Array<Broadcast<T, Value<O>, boolean>>;
  not(): Array<T>;
  add<O extends Operand<number | boolean>>(other: O): Array<Broadcast<T, Value<O>, number>>;
  sub<O extends Operand<number | boolean>>(other: O): Array<Broadcast<T, Value<O>, number>>;
  mul<O extends Operand<number | boolean>>(other: O): Array<Broadcast<T, Value<O>, number>>;
}

/** An array of unknown type: any field and any method, checked when the form is known. */
export interface Dynamic extends ListMethods<Untyped> {
  readonly [field: string]: Untyped;
}

// oxlint-disable-next-line typescript/no-empty-object-type -- nothing to add to the intersection
type Nothing = {};
type ListPart<T> = unknown extends T ? Dynamic : NonNullable<T> extends List ? ListMethods<T> : Nothing;
type LeafPart<T> = unknown extends T ? Nothing : LeafMethods<T, Leaf<T>>;
type LeafMethods<T, L> = [L] extends [number]
  ? NumberMethods<T, number>
  : [L] extends [bigint]
    ? NumberMethods<T, bigint>
    : [L] extends [boolean]
      ? BooleanMethods<T>
      : [L] extends [string]
        ? EqMethods<T, string>
        : [L] extends [Named<infer N extends keyof Behaviors<T>>]
          ? Methods<T, N> & Fields<T, L, Reserved | keyof Methods<T, N>>
          : Fields<T, L, Reserved>;
// An indexed access and not a conditional type with `infer`: with that, checking a generic signature makes the compiler walk every member of every behaviour without end.
type Methods<T, N extends keyof Behaviors<T>> = (Behaviors<T>[N] & { methods: unknown })["methods"];

/** The fields of a record as members, without the names in `Taken`. */
// Mapped over a parameter `K0 extends keyof L`, as `Pick` does: go-to-definition reaches the field's own declaration.
export type Fields<T, L, Taken, K0 extends keyof L = Exclude<keyof L, Taken | symbol>> = { readonly [K in K0]: Array<Lift<T, L[K]>> };
