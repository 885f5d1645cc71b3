import type { Expr, Untyped } from "../types/expression.ts";
import type { Reduced } from "../types/reduced.ts";
import type { Axis, Nested } from "../types/structure.ts";
import { type ExtremeOptions, type Masked, type ValueOf, reduceWithoutNaN } from "./reduce.ts";

/** `ak.max` with NaN taken as missing. `ak.nanmax`. */
export function nanmax<
  T extends Nested<number | bigint | boolean> = Untyped,
  const A extends Axis<T> | null = null,
  const K extends boolean = false,
  const M extends boolean = true,
>(x: Expr<T>, options?: ExtremeOptions<A, K, M, ValueOf<T>>): Reduced<T, A, Masked<ValueOf<T>, M>, K> {
  return reduceWithoutNaN("max", x, options as object);
}
