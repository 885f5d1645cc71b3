import { solveConcave, type LogProbability } from "./log-newton.ts";

/** The value that a standard normal number stays below with probability `p` (`scipy.stats.norm.ppf`). NaN unless `p` is in `[0, 1]`. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0) return -Infinity;
  // Below the root, and not farther from it than Newton's method gets in a few steps.
  return solveConcave(Math.log(p), -Math.sqrt(-2 * Math.log(p)), logNormalProbability);
}

/** From here on the continued fraction of the tail converges fast, and the series cancels. */
const TAIL = 2.5;
const TERMS = 150;

/** The logarithm of the probability to be below `−t`, for t ≥ 0, by the ratio of this probability to the density there (Mills' ratio). */
function logNormalProbability(z: number): LogProbability {
  const t = -z;
  const logDensity = -0.5 * (t * t + Math.log(2 * Math.PI));
  const ratio = t > TAIL ? tailRatio(t) : 0.5 * Math.exp(-logDensity) - centralRatio(t);
  return { value: logDensity + Math.log(ratio), slope: 1 / ratio };
}

/** 1/(t + 1/(t + 2/(t + 3/…))) */
function tailRatio(t: number): number {
  let rest = t;
  for (let n = TERMS; n > 0; n--) rest = t + n / rest;
  return 1 / rest;
}

/** t + t³/3 + t⁵/(3 · 5) + … : the probability of 0 to t over the density at t. */
function centralRatio(t: number): number {
  let sum = t;
  let term = t;
  for (let n = 3; Math.abs(term) > Math.abs(sum) * 1e-17; n += 2) {
    term *= (t * t) / n;
    sum += term;
  }
  return sum;
}
