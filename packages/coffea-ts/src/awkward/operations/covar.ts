import { handleOf } from "../handle.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Reduced } from "../types/reduced.ts";
import type { Axis } from "../types/structure.ts";
import { centred, meanOver } from "./pairs.ts";
import type { Masked } from "./reduce.ts";
import { along, type GivenStatistic, math, type Numbers, type StatisticOptions, times, valuesOf } from "./statistics.ts";

/** Covariance of two arrays of the same lists: the mean product of the distances from the means. NaN for nothing (null with `maskIdentity`). `ak.covar`. */
export function covar<
  T extends Numbers = Untyped,
  const A extends Axis<T> | null = null,
  const K extends boolean = false,
  const M extends boolean = false,
>(x: Expr<T>, y: Expr<Numbers>, options?: StatisticOptions<A, K, M>): Reduced<T, A, Masked<number, M>, K> {
  const [a, b] = [valuesOf(x, "covar"), valuesOf(y, "covar")];
  const sums = along("covar", a, (options ?? {}) as GivenStatistic);
  const { reduce, weight } = sums;
  const total = sums.total(a);
  if (sums.canCentre) {
    const product = math("mul", centred(a, sums), centred(b, sums));
    return handleOf(math("div", reduce(times(product, weight)), total));
  }
  const meanProduct = math("div", reduce(times(math("mul", a, b), weight)), total);
  return handleOf(math("sub", meanProduct, math("mul", meanOver(a, sums), meanOver(b, sums))));
}
