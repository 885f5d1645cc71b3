import type { Expr, Scalar, Untyped } from "./expression.ts";

/** A list of anything: what `number[]`, `Muon[]` and `number[][]` have in common. */
export type List = readonly unknown[];
/** `L` under up to three lists and any options. Bounded on purpose: with a recursive form the compiler gives up (TS2589) on nested calls. */
export type Nested<L> = L | null | readonly Nested2<L>[];
type Nested2<L> = L | null | readonly Nested1<L>[];
type Nested1<L> = L | null | readonly (L | null)[];
/** A plain value or an expression. Operands are inferred whole (not through `Expr<U>`), so that a literal and a nested call infer alike. */
export type Operand<L> = L | Expr<Nested<L>> | Scalar<L | null>;
/** The per-event value of an operand. */
export type Value<O> = O extends Expr<infer T> ? T : O extends Scalar<infer T> ? T : O;
/** The innermost value, options removed. */
export type Leaf<T> = T extends null ? never : T extends readonly (infer U)[] ? Leaf<U> : T;
/** `T` with its leaf replaced by `R`, lists and options kept. */
export type Lift<T, R> = unknown extends T ? unknown : T extends null ? null : T extends readonly (infer U)[] ? Lift<U, R>[] : R;
/** Left broadcasting: lists pair with lists from the outside, the shallower operand is repeated; null wins. Not distributive, as `boolean` is a union. */
export type Broadcast<A, B, R> = unknown extends A
  ? unknown
  : unknown extends B
    ? unknown
    : null extends A | B
      ? null | Broadcast<Exclude<A, null>, Exclude<B, null>, R>
      : [A] extends [readonly (infer X)[]]
        ? [B] extends [readonly (infer Y)[]]
          ? Broadcast<X, Y, R>[]
          : Broadcast<X, B, R>[]
        : [B] extends [readonly (infer Y)[]]
          ? Broadcast<A, Y, R>[]
          : R;
/** A literal as its kind of value. */
export type Wide<V> = V extends number ? number : V extends bigint ? bigint : V extends boolean ? boolean : V extends string ? string : V;
/** What `where` gives: the lists of the condition, holding a value of either side. */
export type Chosen<C, A, B> = unknown extends C
  ? unknown
  : unknown extends A
    ? unknown
    : unknown extends B
      ? unknown
      : null extends C
        ? null | Chosen<Exclude<C, null>, A, B>
        : [C] extends [readonly (infer D)[]]
          ? Extract<A | B, null> | Chosen<D, Inside<A>, Inside<B>>[]
          : A | B;
/** The items of lists; anything else is repeated. */
type Inside<A> = A extends null ? never : A extends readonly (infer U)[] ? U : A;
/** Element of the list at axis 1. */
export type Item<T> = T extends null ? null : T extends readonly (infer U)[] ? U : never;
/** Masks that fit `T`: one boolean per event, per item, and so on. */
export type Mask<T> = unknown extends T ? Untyped : boolean | (T extends readonly (infer U)[] ? readonly Mask<U>[] : never);
/** Masks that fit `T` and may be missing. */
export type OptionMask<T> = unknown extends T
  ? Untyped
  : boolean | null | (T extends readonly (infer U)[] ? readonly OptionMask<U>[] : never);
/** `T` with missing values where the mask `M` may be missing. */
export type KeptMissing<T, M> = unknown extends T
  ? unknown
  : unknown extends M
    ? unknown
    : Extract<M, null> | ([NonNullable<M>] extends [readonly (infer N)[]] ? (T extends readonly (infer U)[] ? KeptMissing<U, N>[] : T) : T);
/** Axes that `T` has. Written out, so that the error lists them: "'1' is not assignable to '0 | -1 | null'". */
export type Axis<T> = unknown extends T
  ? number | null
  : NonNullable<T> extends readonly (infer U)[]
    ? NonNullable<U> extends readonly (infer V)[]
      ? NonNullable<V> extends List
        ? 0 | 1 | 2 | 3 | -1 | -2 | -3 | -4 | null
        : 0 | 1 | 2 | -1 | -2 | -3 | null
      : 0 | 1 | -1 | -2 | null
    : 0 | -1 | null;

/** What `fillNone` leaves: the innermost value is never null; a list that is missing as a whole stays missing. */
export type Filled<T> = unknown extends T
  ? unknown
  : [Exclude<T, null>] extends [readonly (infer U)[]]
    ? Filled<U>[] | Extract<T, null>
    : Exclude<T, null>;
/** What `take` gives for positions `I`: the lists of `I`, holding items of `T` from as deep inside; missing where either is. */
export type Taken<T, I> = unknown extends I
  ? unknown
  : unknown extends T
    ? unknown
    : Extract<T | I, null> | TakenItems<Item<NonNullable<T>>, Item<NonNullable<I>>>[];
type TakenItems<U, J> = NonNullable<J> extends List ? Taken<U, J> : U | Extract<J, null>;
