import type { Expr, Untyped } from "../types/expression.ts";
import type { Reduced } from "../types/reduced.ts";
import type { Axis } from "../types/structure.ts";
import { withoutNaN } from "./nan-weights.ts";
import type { Masked } from "./reduce.ts";
import type { Numbers } from "./statistics.ts";
import { var as variance } from "./var.ts";
import type { VarianceOptions } from "./var.ts";

/** Variance with NaN (in values and weights) taken as missing; null for nothing, NaN with `maskIdentity: false`. `ak.nanvar`. */
export function nanvar<
  T extends Numbers = Untyped,
  const A extends Axis<T> | null = null,
  const K extends boolean = false,
  const M extends boolean = true,
>(x: Expr<T>, options: VarianceOptions<A, K, M> = {}): Reduced<T, A, Masked<number, M>, K> {
  const { values, given } = withoutNaN("nanvar", x, options);
  return variance(values, given);
}
