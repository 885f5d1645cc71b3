import type { Expr, Untyped } from "../types/expression.ts";
import type { Reduced } from "../types/reduced.ts";
import type { Axis, Nested } from "../types/structure.ts";
import { type Masked, type ReducerOptions, type Total, reduce } from "./reduce.ts";

/** Sum, 0 for nothing. Missing values are skipped; booleans count as 0 and 1. Numbers of every storage type are added in float64 from left to right, bigints exactly, wrapping around at 64 bits. `ak.sum`. */
export function sum<
  T extends Nested<number | bigint | boolean> = Untyped,
  const A extends Axis<T> | null = null,
  const K extends boolean = false,
  const M extends boolean = false,
>(x: Expr<T>, options?: ReducerOptions<A, K, M>): Reduced<T, A, Masked<Total<T>, M>, K> {
  return reduce("sum", x, options);
}
