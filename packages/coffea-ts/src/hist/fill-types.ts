import type { Expr, Values } from "../awkward/index.ts";

/** A value of one event: `V` itself or lists of it at any depth. A missing value has to be resolved first (`ak.fillNone`, `ak.dropNone`). */
export type Fillable<V> = V | readonly Fillable<V>[];

/** Typed arrays of numbers that `fill` takes as they are. */
export type NumberArray = Values;

/** Numbers to fill: one for all entries, one per entry, or an expression. */
export type NumberFill = number | bigint | readonly number[] | readonly bigint[] | NumberArray | Expr<Fillable<number | bigint>>;

/**
 * What `fill` takes for an axis whose values are `V`: one value for all entries, one per entry, or an expression.
 * Texts in plain values are checked against the categories; a column of texts is not, as only the data can tell.
 */
export type FillValue<V> = [V] extends [number]
  ? NumberFill
  : [V] extends [boolean]
    ? boolean | readonly boolean[] | Uint8Array | Expr<Fillable<boolean>>
    : V | readonly V[] | Expr<Fillable<string>>;

/** The argument of `fill`: a value for every axis by name, and maybe weights. */
export type FillValues<A> = { [K in keyof A]: FillValue<A[K]> } & { weight?: NumberFill };
