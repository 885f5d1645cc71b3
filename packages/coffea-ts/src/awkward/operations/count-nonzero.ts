import type { Expr, Untyped } from "../types/expression.ts";
import type { Reduced } from "../types/reduced.ts";
import type { Axis, Nested } from "../types/structure.ts";
import { type Masked, type ReducerOptions, reduce } from "./reduce.ts";

/** Number of values that are neither missing nor 0 or false; NaN counts. `ak.count_nonzero`. */
export function countNonzero<
  T extends Nested<number | bigint | boolean> = Untyped,
  const A extends Axis<T> | null = null,
  const K extends boolean = false,
  const M extends boolean = false,
>(x: Expr<T>, options?: ReducerOptions<A, K, M>): Reduced<T, A, Masked<number, M>, K> {
  return reduce("countNonzero", x, options);
}
