/**
 * Functions that engines have too, but slowly where compiled loops call them, and not with the same bits everywhere: written with `exp`, `log` and arithmetic only,
 * so that every evaluator can have the same ones. Errors are below two units in the last place.
 */
import { exp, LN2_HIGH, LN2_LOW, log } from "./exponential.ts";
import { powerOfTwo } from "./float-words.ts";

export { LN2_HIGH, LN2_LOW };

/** 1 / 3!, 1 / 5!, … of the series of sinh: on [−1, 1] the first term left out is below 2^-65. */
export const sinhSeries: readonly number[] = [3, 5, 7, 9, 11, 13, 15, 17, 19].map((n) => 1 / factorial(n));
/** 1 / 2!, 1 / 4!, … of the series of cosh, for at most half of ln 2. */
export const coshSeries: readonly number[] = [2, 4, 6, 8, 10, 12].map((n) => 1 / factorial(n));
/** Terms of the series of sinh that matter there. */
export const REDUCED_TERMS = 6;

/** Beyond it powers of two are out of range. */
export const LARGE = 700;
/** Beyond it `1 + x * x` is `x * x`. */
export const HUGE = 2 ** 28;

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

/** The series, for arguments of at most 1. */
function smallSinh(x: number): number {
  const t = x * x;
  let sum = sinhSeries[8]!;
  for (let k = 7; k >= 0; k--) sum = sum * t + sinhSeries[k]!;
  return x + x * (t * sum);
}

/** The size of `x` with the sign of `y`. */
function withSign(x: number, y: number): number {
  return y < 0 || Object.is(y, -0) ? -x : x;
}

/** (e^a ∓ e^−a) / 2 for 0 ≤ a < {@link LARGE}: a is k ln 2 + r, e^±r are the sum and the difference of cosh r and sinh r, and powers of two are exact. */
function halfOfBoth(a: number, sign: number): number {
  const k = Math.floor(a * Math.LOG2E + 0.5);
  const r = a - k * LN2_HIGH - k * LN2_LOW;
  const t = r * r;
  let odd = sinhSeries[REDUCED_TERMS - 1]!;
  for (let n = REDUCED_TERMS - 2; n >= 0; n--) odd = odd * t + sinhSeries[n]!;
  let even = coshSeries[REDUCED_TERMS - 1]!;
  for (let n = REDUCED_TERMS - 2; n >= 0; n--) even = even * t + coshSeries[n]!;
  const s = r + r * (t * odd);
  const c = t * even;
  return (1 + (s + c)) * powerOfTwo(k - 1) + sign * ((1 - (s - c)) * powerOfTwo(-k - 1));
}

export function sinh(x: number): number {
  const a = Math.abs(x);
  if (a < 1) return smallSinh(x);
  if (a < LARGE) return withSign(halfOfBoth(a, -1), x);
  const root = exp(0.5 * a);
  return withSign(0.5 * root * root, x);
}

export function cosh(x: number): number {
  const a = Math.abs(x);
  if (a < LARGE) return halfOfBoth(a, 1);
  const root = exp(0.5 * a);
  return 0.5 * root * root;
}

export function tanh(x: number): number {
  const a = Math.abs(x);
  if (a < 1) {
    const s = smallSinh(a);
    const c = Math.sqrt(1 + s * s);
    return withSign(s - s * ((s * s) / (c * (c + 1))), x);
  }
  return withSign(1 - 2 / (exp(2 * a) + 1), x);
}

/** e to the power x, minus 1. */
export function expm1(x: number): number {
  if (x >= -0.5 && x <= 1) {
    const s = smallSinh(x);
    return x === 0 ? x : s + (s * s) / (1 + Math.sqrt(1 + s * s));
  }
  return exp(x) - 1;
}

/** The logarithm of 1 + x. What rounding takes from the sum is added to the logarithm, whose slope is 1 over the sum. */
export function log1p(x: number): number {
  const sum = 1 + x;
  const rest = (x - (sum - 1)) / sum;
  if (sum === 1) return x;
  return log(sum) + (Math.abs(rest) < 1 ? rest : 0);
}

export function asinh(x: number): number {
  const a = Math.abs(x);
  if (a < HUGE) return withSign(log1p(a + (a * a) / (1 + Math.sqrt(1 + a * a))), x);
  return withSign(log(a) + Math.LN2, x);
}

export function acosh(x: number): number {
  if (x < 1) return NaN;
  if (x < HUGE) {
    const t = x - 1;
    return log1p(t + Math.sqrt(t * (t + 2)));
  }
  return log(x) + Math.LN2;
}

export function atanh(x: number): number {
  const a = Math.abs(x);
  return withSign(0.5 * log1p((2 * a) / (1 - a)), x);
}
