import { isLarge, largeGammaQuantile } from "./large-counts.ts";
import { solveConcave, type LogProbability } from "./log-newton.ts";
import { deviance, logGamma1p, stirlingError } from "./stirling.ts";

/**
 * The value that a gamma-distributed number of shape `a` (and scale 1) stays below with probability `p`: half the quantile of χ² with 2a degrees of freedom
 * (`scipy.stats.chi2.ppf(p, 2 * a) / 2`). NaN unless `a` is above 0 and `p` in `[0, 1]`.
 */
export function gammaQuantile(p: number, a: number): number {
  if (!(a > 0 && a < Infinity && p >= 0 && p <= 1)) return NaN;
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  if (isLarge(p, a)) return largeGammaQuantile(p, a);
  // For small x the probability is x^a / Γ(a + 1).
  const small = (Math.log(p) + logGamma1p(a)) / a;
  if (small < -600) return Math.exp(small);
  const start = a < 1 ? small : Math.log(a);
  return Math.exp(solveConcave(Math.log(p), start, (u) => logGammaProbability(a, Math.exp(u))));
}

/** Logarithm of the regularised lower incomplete gamma function, and its slope in log x. */
function logGammaProbability(a: number, x: number): LogProbability {
  const logTerm = -stirlingError(a) - deviance(a, x) - 0.5 * Math.log(2 * Math.PI * a);
  // logTerm is that of x^a e^−x / Γ(a + 1); the density times x is a times as much.
  const logDensity = logTerm + Math.log(a);
  const value = x < a + 1 ? logTerm + Math.log(seriesBelow(a, x)) : Math.log1p(-Math.exp(logDensity) * fractionAbove(a, x));
  return { value, slope: Math.exp(logDensity - value) };
}

/** 1 + x/(a + 1) + x²/((a + 1)(a + 2)) + … */
function seriesBelow(a: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Far more than the shapes below the large ones need. */
const MAX_TERMS = 1e6;

/** The continued fraction of Γ(a, x) e^x x^−a, by Lentz's method. */
function fractionAbove(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < MAX_TERMS; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) < 4e-16) break;
  }
  return fraction;
}
