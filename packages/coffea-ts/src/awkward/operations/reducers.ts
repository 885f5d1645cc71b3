import { buildReduce, isScalar, type ReduceOptions } from "../build/reduce.ts";
import type { ReduceOp } from "../graph/node.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import { ScalarHandle } from "../scalar.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Reduced } from "../types/reduced.ts";
import type { Axis, Leaf, Nested } from "../types/structure.ts";

type Out<T> = [Leaf<T>] extends [bigint] ? bigint : number;
interface Options<A, K> {
  /** 0: events, 1: items of each event, and so on; negative from the inside; null (the default): everything at once. */
  axis?: A;
  /** Keeps the reduced axis with one entry, so that the result fits the lists again. */
  keepdims?: K;
}
/** A reduction that gives an `R` for each list of `In`. */
type Reduce<In, R> = <T extends Nested<In> = Untyped, const A extends Axis<T> | null = null, const K extends boolean = false>(
  x: Expr<T>,
  options?: Options<A, K>,
) => Reduced<T, A, R, K>;

function reduce(op: ReduceOp, x: Expr<unknown>, options: ReduceOptions = {}): Untyped {
  const node = buildReduce(op, nodeOf(x), options);
  return isScalar(node) ? new ScalarHandle(node) : handleOf(node);
}

/** Sum, 0 for nothing. Missing values are skipped; booleans count as 0 and 1; bigints wrap around at 64 bits. `ak.sum`. */
export function sum<
  T extends Nested<number | bigint | boolean> = Untyped,
  const A extends Axis<T> | null = null,
  const K extends boolean = false,
>(x: Expr<T>, options?: Options<A, K>): Reduced<T, A, Out<T>, K> {
  return reduce("sum", x, options);
}

/** Product, 1 for nothing. `ak.prod`. */
export function prod<
  T extends Nested<number | bigint | boolean> = Untyped,
  const A extends Axis<T> | null = null,
  const K extends boolean = false,
>(x: Expr<T>, options?: Options<A, K>): Reduced<T, A, Out<T>, K> {
  return reduce("prod", x, options);
}

/** Largest value, null for nothing. NaN is passed over along an axis, and wins over everything at once, as in awkward. `ak.max`. */
export function max<T extends Nested<number | bigint> = Untyped, const A extends Axis<T> | null = null, const K extends boolean = false>(
  x: Expr<T>,
  options?: Options<A, K>,
): Reduced<T, A, Out<T> | null, K> {
  return reduce("max", x, options);
}

/** Smallest value, null for nothing; see {@link max}. `ak.min`. */
export function min<T extends Nested<number | bigint> = Untyped, const A extends Axis<T> | null = null, const K extends boolean = false>(
  x: Expr<T>,
  options?: Options<A, K>,
): Reduced<T, A, Out<T> | null, K> {
  return reduce("min", x, options);
}

/** Arithmetic mean, NaN for nothing. `ak.mean`. */
export const mean: Reduce<number, number> = (x, options) => reduce("mean", x, options);
/** Whether one is true; false for nothing. `ak.any`. */
export const any: Reduce<boolean, boolean> = (x, options) => reduce("any", x, options);
/** Whether all are true; true for nothing. `ak.all`. */
export const all: Reduce<boolean, boolean> = (x, options) => reduce("all", x, options);
/** Number of values that are not missing. `ak.count`. */
export const count: Reduce<number | bigint | boolean, number> = (x, options) => reduce("count", x, options);
/** Number of values that are neither missing nor 0 or false; NaN counts. `ak.count_nonzero`. */
export const countNonzero: Reduce<number | bigint | boolean, number> = (x, options) => reduce("countNonzero", x, options);
/** Position of the largest value in its list (the first of equal ones), null for nothing. With `keepdims: true` the result fits `take`. `ak.argmax`. */
export const argmax: Reduce<number | bigint, number | null> = (x, options) => reduce("argmax", x, options);
/** Position of the smallest value; see {@link argmax}. `ak.argmin`. */
export const argmin: Reduce<number | bigint, number | null> = (x, options) => reduce("argmin", x, options);
