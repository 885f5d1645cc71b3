/**
 * Pieces of densities that stay exact for large counts, where sums of logarithms of factorials would cancel
 * (C. Loader, Fast and accurate computation of binomial probabilities, 2000).
 */

const HALF_LOG_2PI = 0.9189385332046728;
/** From here on five terms of Stirling's series are exact to float64. */
const SERIES_FROM = 16;

/** `log Γ(x + 1) − (x + ½) log x + x − ½ log 2π`: the error of Stirling's formula, for x > 0. */
export function stirlingError(x: number): number {
  let error = 0;
  let at = x;
  for (; at < SERIES_FROM; at++) error += (at + 0.5) * Math.log1p(1 / at) - 1;
  const inverseSquare = 1 / (at * at);
  return error + (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - inverseSquare / 1188) * inverseSquare) * inverseSquare) * inverseSquare) / at;
}

/** `log Γ(x + 1)` for x > 0. */
export function logGamma1p(x: number): number {
  return stirlingError(x) + (x + 0.5) * Math.log(x) - x + HALF_LOG_2PI;
}

/** `x log(x / mean) + mean − x`, without loss of digits where x is near the mean. Both above 0. */
export function deviance(x: number, mean: number): number {
  if (Math.abs(x - mean) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const v = (x - mean) / (x + mean);
  let sum = (x - mean) * v;
  let term = 2 * x * v;
  for (let k = 3; ; k += 2) {
    term *= v * v;
    const next = sum + term / k;
    if (next === sum) return next;
    sum = next;
  }
}
