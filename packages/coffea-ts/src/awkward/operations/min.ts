import type { Expr, Untyped } from "../types/expression.ts";
import type { Reduced } from "../types/reduced.ts";
import type { Axis, Nested } from "../types/structure.ts";
import { type ExtremeOptions, type Initial, type Masked, type ValueOf, reduce } from "./reduce.ts";

/** Smallest value, null for nothing; with `maskIdentity: false` the largest value of the storage type (Infinity for floats), or `initial`. NaN is passed over along an axis, and wins over everything at once, as in awkward. `ak.min`. */
export function min<
  T extends Nested<number | bigint | boolean> = Untyped,
  const A extends Axis<T> | null = null,
  const K extends boolean = false,
  const M extends boolean = true,
>(x: Expr<T>, options?: ExtremeOptions<A, K, M, Initial<T>>): Reduced<T, A, Masked<ValueOf<T>, M>, K> {
  return reduce("min", x, options as object);
}
