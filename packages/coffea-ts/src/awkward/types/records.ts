import type { Behaviors } from "./behaviors.ts";
import type { Expr } from "./expression.ts";
import type { List, Nested, Wide } from "./structure.ts";

/** The per-event types of an object of expressions. */
export type Plain<F> = { [K in keyof F]: F[K] extends Expr<infer T> ? T : Wide<F[K]> };
/** The record that `zip` makes: lists around it as deep as the deepest field. */
export type Zip<F> = true extends { [K in keyof F]: unknown extends F[K] ? never : F[K] extends readonly unknown[] ? true : never }[keyof F]
  ? Zip<{ [K in keyof F]: unknown extends F[K] ? unknown : F[K] extends readonly (infer U)[] ? U : F[K] }>[]
  : F;
/** {@link Zip} down to a level: 1 for one record per event, 2 for one per item; null for the innermost. */
export type ZipTo<F, D> = D extends null
  ? Zip<F>
  : D extends 1
    ? F
    : D extends 2
      ? true extends { [K in keyof F]: F[K] extends readonly unknown[] ? true : never }[keyof F]
        ? { [K in keyof F]: F[K] extends readonly (infer U)[] ? U : F[K] }[]
        : F
      : unknown;
/** What a field holds for one record, from its value for one event. */
export type AtRecord<T, V> = T extends null
  ? never
  : T extends readonly (infer U)[]
    ? V extends readonly (infer W)[]
      ? AtRecord<U, W>
      : V
    : V;
/** A record with a field more or replaced, or with one of a record inside it. */
export type WithField<L, P, V> = P extends readonly [infer N extends string, ...infer Rest]
  ? Rest extends readonly []
    ? Grown<L, N, V>
    : N extends keyof L
      ? Grown<L, N, L[N] extends List ? unknown : WithField<L[N], Rest, V>>
      : never
  : P extends string
    ? Grown<L, P, V>
    : unknown;
type Grown<L, N extends string, V> = N extends keyof L ? { [K in keyof L]: K extends N ? V : L[K] } : L & { [K in N]: V };
/** A record without a field, or without one of a record inside it. */
export type WithoutField<L, P> = P extends readonly [infer N extends string, ...infer Rest]
  ? Rest extends readonly []
    ? Shrunk<L, N>
    : N extends keyof L
      ? Grown<L, N, L[N] extends List ? unknown : WithoutField<L[N], Rest>>
      : never
  : P extends string
    ? Shrunk<L, P>
    : unknown;
type Shrunk<L, N extends string> = { [K in keyof L as K extends N ? never : K]: L[K] };
/** The record that stands for a tuple: its fields are positions. */
export type Positions<F> = { [K in keyof F as K extends `${number}` ? K : never]: F[K] };
/** The items of an object of lists. */
export type Items<F> = { [K in keyof F]: F[K] extends readonly (infer U)[] ? U : never };
/** The record of a behaviour. */
export type RecordOf<N extends keyof Behaviors<0>> = Behaviors<0>[N] extends { record: infer R } ? R : never;
/** The fields that a record needs. Not homomorphic: with a misspelt behaviour `R` is the union of all records, no key is common, and the error falls on the name. */
export type FieldsFor<R> = { [K in Exclude<keyof R, symbol>]: Expr<Nested<R[K]>> };
/** The record itself when the fields are exactly its own, otherwise the record and the extra fields. */
export type Dress<T, R> = T extends readonly (infer U)[]
  ? Dress<U, R>[]
  : [Exclude<keyof T, keyof R | symbol>] extends [never]
    ? R
    : R & { [K in Exclude<keyof T, keyof R | symbol>]: T[K] };
