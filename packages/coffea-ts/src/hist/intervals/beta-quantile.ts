import { isLarge, largeBetaQuantile } from "./large-counts.ts";
import { solveConcave, type LogProbability } from "./log-newton.ts";
import { deviance, logGamma1p, stirlingError } from "./stirling.ts";

/**
 * The value that a beta-distributed number with parameters `a` and `b` stays below with probability `p` (`scipy.stats.beta.ppf(p, a, b)`).
 * NaN unless both parameters are above 0 and `p` in `[0, 1]`. One of the parameters has to be 1 or more, as it is for binomial intervals.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(a > 0 && b > 0 && a + b < Infinity && p >= 0 && p <= 1)) return NaN;
  if (p === 0 || p === 1) return p;
  if (isLarge(p, Math.min(a, b))) return largeBetaQuantile(p, a, b);
  // The logarithm of the probability is concave in log x when b is 1 or more; else the other side is looked at.
  return b >= 1 ? Math.exp(logQuantile(p, a, b)) : -Math.expm1(logQuantile(1 - p, b, a));
}

function logQuantile(p: number, a: number, b: number): number {
  // For small x the probability is x^a / (a B(a, b)).
  const small = (Math.log(p) + logGamma1p(a) + logGamma1p(b) - Math.log(b) - logGamma1p(a + b) + Math.log(a + b)) / a;
  if (small < -600) return small;
  const start = a < 1 ? Math.min(small, 0.5 * Math.log(a / (a + b))) : Math.log(a / (a + b));
  return solveConcave(Math.log(p), start, (u) => logBetaProbability(a, b, u));
}

/** Logarithm of the regularised incomplete beta function at `exp(u)`, and its slope in `u`. */
function logBetaProbability(a: number, b: number, u: number): LogProbability {
  const x = Math.exp(u);
  const y = -Math.expm1(u);
  const n = a + b;
  // Logarithm of x^a y^b / B(a, b).
  const logFactor =
    0.5 * Math.log((a * b) / (2 * Math.PI * n)) +
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    deviance(a, n * x) -
    deviance(b, n * y);
  const value = logIncomplete(a, b, { x, y, logFactor });
  return { value, slope: Math.exp(logFactor - value) / y };
}

/** The logarithm of the integral; each side is summed from where its terms are few and of one sign. */
function logIncomplete(a: number, b: number, { x, y, logFactor }: { x: number; y: number; logFactor: number }): number {
  if (x <= 0.5) {
    const value = logFactor + Math.log(series(a, b, x) / a);
    // A probability of nearly 1 is known by how little is missing.
    return value < -1e-3 ? value : Math.log1p((-Math.exp(logFactor) * fraction(b, a, y)) / b);
  }
  const rest = (Math.exp(logFactor) * series(b, a, y)) / b;
  return rest < 0.999 ? Math.log1p(-rest) : logFactor + Math.log(fraction(a, b, x) / a);
}

/** 1 + (a + b)/(a + 1) x + (a + b)(a + b + 1)/((a + 1)(a + 2)) x² + … */
function series(a: number, b: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let n = 0; term > sum * 1e-17; n++) {
    term *= ((a + b + n) * x) / (a + 1 + n);
    sum += term;
  }
  return sum;
}

/** Far more than parameters below the large ones need. */
const MAX_TERMS = 1e6;

/** The continued fraction of the incomplete beta function, by Lentz's method: where x is below the mean. */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m < MAX_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    result *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const factor = c * d;
    result *= factor;
    if (Math.abs(factor - 1) < 4e-16) break;
  }
  return result;
}
