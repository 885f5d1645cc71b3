import type { Behaviors, Named } from "./behaviors.ts";
import type { Expr, Untyped } from "./expression.ts";
import type { InnerAxis, ListsAt } from "./axes.ts";
import type { Broadcast, Item, KeptMissing, Leaf, Lift, List, Mask, Operand, OptionMask, Taken, Value } from "./structure.ts";

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
  /** Keeps the events (or items) where the mask is true; where it may be missing, `keepMissing` gives a missing value there. */
  filter<M extends OptionMask<T>>(mask: Expr<M>, options: { keepMissing: true }): Array<KeptMissing<T, M>>;
  /** Keeps the events (or items) where the mask is true. A mask that may be missing is refused: use `ak.fillNone(mask, false)`, or `{ keepMissing: true }`. */
  // `Array<T>` and not `this`: helpers that are generic in T would not compile.
  filter(mask: Expr<Mask<T>>): Array<T>;
  /** Events from `start` to before `stop` with axis 0, as Python's `x[start:stop:step]`: negative bounds count from the end, null ones are the ends. */
  slice(start: number | null, stop: number | null, options: { axis: 0; step?: number }): Array<T>;
  /**
   * With axis 0 events by position (negative: from the end), in this order and as often as they are asked for: Python's `x[[2, 0]]`.
   * Plain positions, or an array of them, where null gives null.
   */
  // The axis is not for show: a position per event is mostly meant for items, and a call without it has one signature and so a short message.
  take<const I extends readonly number[] | Int32Array | Expr<number | null>>(
    index: I,
    options: { axis: 0 },
  ): Array<T | Extract<Value<I>, null>>;
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
  /** Item `index` of each list at `axis` (negative: from the end). Throws `ListTooShort` where a list has no such item; `ak.firsts` gives null instead. */
  at<const A extends InnerAxis<T>>(index: number, options: { axis: A }): Array<ListsAt<T, A, "at">>;
  /** Item `index` of the list of each event (negative: from the end). Throws `ListTooShort` where a list has no such item; `ak.firsts` gives null instead. */
  at(index: number): Array<Item<T>>;
  /**
   * Items from `start` to before `stop` of each list, as Python's `x[:, start:stop:step]`: negative bounds count from the end, null ones are the ends,
   * out of range ones are cut, and a negative step goes backwards. The lists are those of the events, or at `axis`.
   */
  slice(start: number | null, stop?: number | null, options?: number | { step?: number; axis?: InnerAxis<T> }): Array<T>;
  /** Items by position, for example from `ak.argmax(x, { axis: 1, keepdims: true })`; null positions give null. Positions in nested lists pick from nested lists. */
  take<I extends readonly (number | null | List)[] | null>(index: Expr<I>): Array<Taken<T, I>>;
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
