import { CoffeaError } from "../../base/index.ts";
import type { ArrayInput } from "../nd-array.ts";
import { betaQuantile } from "./beta-quantile.ts";
import { checkCoverage, ONE_SIGMA } from "./coverage.ts";
import { intervalOf, samePairs, type Interval } from "./interval.ts";

/**
 * The Clopper–Pearson interval of a binomial probability: `[lower, upper]` of `num` successes in `denom` trials, with central `coverage` (default one standard deviation).
 * Arrays of one shape, or a number beside an array. Of no trials the interval is 0 to 1. Throws `BadArgument` where there are more successes than trials.
 * hist: `intervals.clopper_pearson_interval`.
 */
export function clopperPearsonInterval(num: ArrayInput, denom: ArrayInput, coverage: number = ONE_SIGMA): Interval {
  checkCoverage(coverage);
  const { shape, pairs } = samePairs(num, denom, "Numerator and denominator");
  const wrong = pairs.findIndex(([k, n]) => k > n);
  if (wrong !== -1) {
    const [k, n] = pairs[wrong]!;
    throw new CoffeaError(
      "BadArgument",
      `A binomial interval needs at most as many successes as trials, and at position ${wrong} there are ${k} of ${n}. The numerator must be a part of the denominator; for independent counts use ratioUncertainty(num, denom, "poisson-ratio").`,
    );
  }
  return intervalOf(
    shape,
    pairs,
    ([k, n]) => (k === 0 ? 0 : betaQuantile((1 - coverage) / 2, k, n - k + 1)),
    ([k, n]) => (k === n ? 1 : betaQuantile((1 + coverage) / 2, k + 1, n - k)),
  );
}
