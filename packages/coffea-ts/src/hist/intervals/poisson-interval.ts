import type { ArrayInput } from "../nd-array.ts";
import { checkCoverage, ONE_SIGMA } from "./coverage.ts";
import { gammaQuantile } from "./gamma-quantile.ts";
import { intervalOf, samePairs, type Interval } from "./interval.ts";

/**
 * The Garwood interval of Poisson counts: `[lower, upper]` with central `coverage` (default one standard deviation).
 * With `variances` (sums of squared weights) the values are sums of weights: the count is `values² / variances`, and the interval that of the count times the average weight;
 * the upper end of a value of 0 is then NaN, as the weight is not known. Counts may be of any size and need not be whole; what is infinite, NaN, or −1 and less
 * has NaN at both ends, and between −1 and 0 at the lower one. hist: `intervals.poisson_interval`.
 */
export function poissonInterval(values: ArrayInput, variances: ArrayInput | null = null, coverage: number = ONE_SIGMA): Interval {
  checkCoverage(coverage);
  const { shape, pairs } = samePairs(values, variances ?? 1, "Values and variances");
  const weightOf = ([value, variance]: readonly [number, number]): number =>
    variances !== null && Number.isFinite(value) && value !== 0 ? variance / value : 1;
  return intervalOf(
    shape,
    pairs,
    (pair) => (pair[0] === 0 ? 0 : weightOf(pair) * gammaQuantile((1 - coverage) / 2, pair[0] / weightOf(pair))),
    (pair) =>
      pair[0] === 0 && variances !== null ? NaN : weightOf(pair) * gammaQuantile((1 + coverage) / 2, pair[0] / weightOf(pair) + 1),
  );
}
