/**
 * Functions that engines have too, but slowly where compiled loops call them, and not with the same bits everywhere: written with `exp`, `log` and arithmetic only,
 * so that every evaluator can have the same ones. Errors are below two units in the last place.
 */

/** 1 / 3!, 1 / 5!, … of the series of sinh: on [−1, 1] the first term left out is below 2^-65. */
export const sinhSeries: readonly number[] = [3, 5, 7, 9, 11, 13, 15, 17, 19].map((n) => 1 / factorial(n));

/** Beyond it `exp` overflows. */
export const LARGE = 709;
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

export function sinh(x: number): number {
  const a = Math.abs(x);
  if (a < 1) return smallSinh(x);
  if (a < LARGE) {
    const e = Math.exp(a);
    return withSign(0.5 * e - 0.5 / e, x);
  }
  const root = Math.exp(0.5 * a);
  return withSign(0.5 * root * root, x);
}

export function cosh(x: number): number {
  const a = Math.abs(x);
  if (a < LARGE) {
    const e = Math.exp(a);
    return 0.5 * e + 0.5 / e;
  }
  const root = Math.exp(0.5 * a);
  return 0.5 * root * root;
}

export function tanh(x: number): number {
  const a = Math.abs(x);
  if (a < 1) {
    const s = smallSinh(a);
    const c = Math.sqrt(1 + s * s);
    return withSign(s - s * ((s * s) / (c * (c + 1))), x);
  }
  return withSign(1 - 2 / (Math.exp(2 * a) + 1), x);
}

/** e to the power x, minus 1. */
export function expm1(x: number): number {
  if (x >= -0.5 && x <= 1) {
    const s = smallSinh(x);
    return x === 0 ? x : s + (s * s) / (1 + Math.sqrt(1 + s * s));
  }
  return Math.exp(x) - 1;
}

/** The logarithm of 1 + x. What rounding takes from the sum is added to the logarithm, whose slope is 1 over the sum. */
export function log1p(x: number): number {
  const sum = 1 + x;
  const rest = (x - (sum - 1)) / sum;
  if (sum === 1) return x;
  return Math.log(sum) + (Math.abs(rest) < 1 ? rest : 0);
}

export function asinh(x: number): number {
  const a = Math.abs(x);
  if (a < HUGE) return withSign(log1p(a + (a * a) / (1 + Math.sqrt(1 + a * a))), x);
  return withSign(Math.log(a) + Math.LN2, x);
}

export function acosh(x: number): number {
  if (x < 1) return NaN;
  if (x < HUGE) {
    const t = x - 1;
    return log1p(t + Math.sqrt(t * (t + 2)));
  }
  return Math.log(x) + Math.LN2;
}

export function atanh(x: number): number {
  const a = Math.abs(x);
  return withSign(0.5 * log1p((2 * a) / (1 - a)), x);
}
