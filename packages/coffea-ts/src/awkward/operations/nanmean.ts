import type { Expr, Untyped } from "../types/expression.ts";
import type { Reduced } from "../types/reduced.ts";
import type { Axis } from "../types/structure.ts";
import { mean } from "./mean.ts";
import { withoutNaN } from "./nan-weights.ts";
import type { Masked } from "./reduce.ts";
import type { Numbers, StatisticOptions } from "./statistics.ts";

/** Arithmetic mean with NaN (in values and weights) taken as missing; null for nothing, NaN with `maskIdentity: false`. `ak.nanmean`. */
export function nanmean<
  T extends Numbers = Untyped,
  const A extends Axis<T> | null = null,
  const K extends boolean = false,
  const M extends boolean = true,
>(x: Expr<T>, options: StatisticOptions<A, K, M> = {}): Reduced<T, A, Masked<number, M>, K> {
  const { values, given } = withoutNaN("nanmean", x, options);
  return mean(values, given);
}
