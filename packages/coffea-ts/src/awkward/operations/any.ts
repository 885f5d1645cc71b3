import type { Expr, Untyped } from "../types/expression.ts";
import type { Reduced } from "../types/reduced.ts";
import type { Axis, Nested } from "../types/structure.ts";
import { type Masked, type ReducerOptions, reduce } from "./reduce.ts";

/** Whether one is true; false for nothing. `ak.any`. */
export function any<
  T extends Nested<boolean> = Untyped,
  const A extends Axis<T> | null = null,
  const K extends boolean = false,
  const M extends boolean = false,
>(x: Expr<T>, options?: ReducerOptions<A, K, M>): Reduced<T, A, Masked<boolean, M>, K> {
  return reduce("any", x, options);
}
