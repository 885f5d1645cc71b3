import type { Expr, Untyped, Values } from "../awkward/index.ts";
import type { StorageKind } from "./storage/storage.ts";

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

/** What `fill` takes beside the values of the axes. */
export interface FillExtras {
  /** One weight for all entries, or one for each. Default 1. */
  readonly weight?: NumberFill | undefined;
  /** For `mean` and `weightedMean` storage only, and needed there: the number that is averaged, one for all entries or one for each. */
  readonly sample?: NumberFill | undefined;
  /** Accepted for compatibility with boost-histogram and without effect: a fill is one pass in one thread. To use more cores, run chunks in a pool of workers and add their histograms. */
  readonly threads?: number | undefined;
}

/** The argument of `fill`: a value for every axis by name, and maybe weights; samples for a storage of means. */
// oxlint-disable-next-line typescript/no-explicit-any -- a histogram of unknown storage may or may not need samples
export type FillValues<A, S extends StorageKind = any> = { [K in keyof A]: FillValue<A[K]> } & FillExtras &
  (S extends "mean" | "weightedMean" ? { sample: NumberFill } : { sample?: NumberFill });

/** A value for the next axis in their order. Named values are checked by the compiler against their axes, these only when they are filled. */
export type PositionalFill =
  | NumberFill
  | string
  | readonly string[]
  | boolean
  | readonly boolean[]
  | Expr<Fillable<boolean>>
  | Expr<Fillable<string>>;

/** What may follow positional values: remaining axes by name, weights and samples. */
export type FillRest<A> = { [K in keyof A]?: FillValue<A[K]> } & FillExtras;

/** What `fillFlattened` takes: one value for all, nested lists with missing values, or an expression; also of records. */
export type PositionalFlattened = number | bigint | string | boolean | readonly unknown[] | NumberArray | Expr<Untyped>;

/** What may follow positional values of `fillFlattened`: axes, weights and samples by name. */
export interface FlattenedRest {
  readonly [name: string]: PositionalFlattened | undefined;
}
