import { CoffeaError } from "../base/index.ts";
import { logGamma, nonZero, tail } from "./garwood.ts";

/**
 * The central interval of 68.27 % coverage for the probability of which `passed` out of `total` entries is an estimate (C. Clopper, E. Pearson, 1934):
 * quantiles of beta distributions. The numbers need not be whole. The whole range where there are no entries.
 *
 * @throws CoffeaError BadArgument when more passed than there are
 */
export function clopperPearson(passed: number, total: number): [low: number, high: number] {
  if (passed > total * (1 + 1e-12))
    throw new CoffeaError(
      "BadArgument",
      `An efficiency needs a part of the entries over all of them, but a bin has ${passed} over ${total}. If the two are independent, use uncertainty: "poisson-ratio".`,
    );
  if (!(passed >= 0)) return [NaN, NaN];
  const failed = Math.max(0, total - passed);
  return [passed === 0 ? 0 : betaQuantile(passed, failed + 1, tail), failed === 0 ? 1 : betaQuantile(passed + 1, failed, 1 - tail)];
}

/** The value below which a beta distribution has the probability `p`: Newton's steps, kept inside a bracket that shrinks. */
function betaQuantile(a: number, b: number, p: number): number {
  let [low, high] = [0, 1];
  let x = a / (a + b);
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  for (let step = 0; step < 300; step++) {
    const excess = incompleteBeta(a, b, x, logBeta) - p;
    if (excess > 0) high = x;
    else low = x;
    const slope = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta);
    const newton = x - excess / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-14 * x) return next;
    x = next;
  }
  return x;
}

/** The regularised incomplete beta function, by its continued fraction on the side where that converges fast. */
function incompleteBeta(a: number, b: number, x: number, logBeta: number): number {
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta);
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(a, b, x)) / a : 1 - (front * betaFraction(b, a, 1 - x)) / b;
}

/** Lentz's evaluation of the continued fraction of the incomplete beta function. */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return fraction;
}
