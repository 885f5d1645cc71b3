import type { Behaviors } from "./behaviors.ts";
import type { Expr } from "./expression.ts";
import type { Nested } from "./structure.ts";

/** The per-event types of an object of expressions. */
export type Plain<F> = { [K in keyof F]: F[K] extends Expr<infer T> ? T : F[K] };
/** The record that `zip` makes: lists around it as deep as the deepest field. */
export type Zip<F> = true extends { [K in keyof F]: unknown extends F[K] ? never : F[K] extends readonly unknown[] ? true : never }[keyof F]
  ? Zip<{ [K in keyof F]: unknown extends F[K] ? unknown : F[K] extends readonly (infer U)[] ? U : F[K] }>[]
  : F;
/** The record that stands for a tuple: its fields are positions. */
export type Positions<F> = { [K in Exclude<keyof F, keyof (readonly unknown[])>]: F[K] };
/** The items of an object of lists. */
export type Items<F> = { [K in keyof F]: F[K] extends readonly (infer U)[] ? U : never };
/** The record of a behaviour. */
export type RecordOf<N extends keyof Behaviors<0>> = Behaviors<0>[N] extends { record: infer R } ? R : never;
/** The fields that a record needs. Not homomorphic: with a misspelt behaviour `R` is the union of all records, no key is common, and the error falls on the name. */
export type FieldsFor<R> = { [K in Exclude<keyof R, symbol>]: Expr<Nested<R[K]>> };
/** The record itself when the fields are exactly its own, otherwise the record and the extra fields. */
export type Dress<T, R> = T extends readonly (infer U)[]
  ? Dress<U, R>[]
  : [Exclude<keyof T, keyof R>] extends [never]
    ? R
    : R & { [K in Exclude<keyof T, keyof R>]: T[K] };
