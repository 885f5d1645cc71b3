import type { Expr, Untyped } from "../types/expression.ts";
import type { Reduced } from "../types/reduced.ts";
import type { Axis, Nested } from "../types/structure.ts";
import { type Masked, type ReducerOptions, reduce } from "./reduce.ts";

/** Position of the largest value in its list (the first of equal ones), null for nothing (-1 with `maskIdentity: false`). With `keepdims: true` the result fits `take`. A NaN that comes first wins, others are passed over. Over axis 0 positions are those of events, over null those among all values. `ak.argmax`. */
export function argmax<
  T extends Nested<number | bigint | boolean> = Untyped,
  const A extends Axis<T> | null = null,
  const K extends boolean = false,
  const M extends boolean = true,
>(x: Expr<T>, options?: ReducerOptions<A, K, M>): Reduced<T, A, Masked<number, M>, K> {
  return reduce("argmax", x, options);
}
