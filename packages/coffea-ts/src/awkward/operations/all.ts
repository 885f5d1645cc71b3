import type { Expr, Untyped } from "../types/expression.ts";
import type { Reduced } from "../types/reduced.ts";
import type { Axis, Nested } from "../types/structure.ts";
import { type Masked, type ReducerOptions, reduce } from "./reduce.ts";

/** Whether all are true; true for nothing. `ak.all`. */
export function all<
  T extends Nested<boolean> = Untyped,
  const A extends Axis<T> | null = null,
  const K extends boolean = false,
  const M extends boolean = false,
>(x: Expr<T>, options?: ReducerOptions<A, K, M>): Reduced<T, A, Masked<boolean, M>, K> {
  return reduce("all", x, options);
}
