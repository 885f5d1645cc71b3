import type { Expr, Untyped } from "../types/expression.ts";
import type { Reduced } from "../types/reduced.ts";
import type { Axis, Nested } from "../types/structure.ts";
import { type Masked, type ReducerOptions, reduceWithoutNaN } from "./reduce.ts";

/** `ak.argmax` with NaN taken as missing. `ak.nanargmax`. */
export function nanargmax<
  T extends Nested<number | bigint | boolean> = Untyped,
  const A extends Axis<T> | null = null,
  const K extends boolean = false,
  const M extends boolean = true,
>(x: Expr<T>, options?: ReducerOptions<A, K, M>): Reduced<T, A, Masked<number, M>, K> {
  return reduceWithoutNaN("argmax", x, options);
}
