import type { Expr, Untyped } from "../types/expression.ts";
import type { Reduced } from "../types/reduced.ts";
import type { Axis, Nested } from "../types/structure.ts";
import { type Masked, type ReducerOptions, type Total, reduce } from "./reduce.ts";

/** Product, 1 for nothing; see {@link sum}. `ak.prod`. */
export function prod<
  T extends Nested<number | bigint | boolean> = Untyped,
  const A extends Axis<T> | null = null,
  const K extends boolean = false,
  const M extends boolean = false,
>(x: Expr<T>, options?: ReducerOptions<A, K, M>): Reduced<T, A, Masked<Total<T>, M>, K> {
  return reduce("prod", x, options);
}
