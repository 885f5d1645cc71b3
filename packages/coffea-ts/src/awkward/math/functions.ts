import { atan, atan2 } from "./arctangent.ts";
import { exp, log } from "./exponential.ts";
import { acosh, asinh, atanh, cosh, expm1, log1p, sinh, tanh } from "./hyperbolic.ts";
import type { BinaryName, TestName, UnaryName } from "./names.ts";
import { cos, sin } from "./sine.ts";

/**
 * The one implementation of every number function, on float64. Every evaluator calls these, or writes the same operator or `Math` function out in its loop, so that their results agree bit by bit.
 */
export const unaryFunctions: Readonly<Record<UnaryName, (x: number) => number>> = {
  neg: (x) => -x,
  abs: Math.abs,
  sqrt: Math.sqrt,
  exp,
  expm1,
  log,
  log10: Math.log10,
  log2: Math.log2,
  log1p,
  sin,
  cos,
  tan: Math.tan,
  asin: Math.asin,
  acos: Math.acos,
  atan,
  sinh,
  cosh,
  tanh,
  asinh,
  acosh,
  atanh,
  floor: Math.floor,
  ceil: Math.ceil,
  trunc: Math.trunc,
  round: roundHalfEven,
  sign: signOf,
  square: (x) => x * x,
  cbrt: Math.cbrt,
  exp2: (x) => 2 ** x,
  reciprocal: (x) => 1 / x,
  degrees: (x) => x * DEGREES,
  radians: (x) => x * RADIANS,
};

/** Degrees in a radian. */
export const DEGREES = 180 / Math.PI;
/** Radians in a degree. */
export const RADIANS = Math.PI / 180;

/** Functions of two numbers; see {@link unaryFunctions}. */
export const binaryFunctions: Readonly<Record<BinaryName, (x: number, y: number) => number>> = {
  add: (x, y) => x + y,
  sub: (x, y) => x - y,
  mul: (x, y) => x * y,
  div: (x, y) => x / y,
  mod: floorMod,
  pow: power,
  atan2,
  hypot,
  maximum: larger,
  minimum: smaller,
  fmax: (x, y) => (x >= y || y !== y ? x : y),
  fmin: (x, y) => (x <= y || y !== y ? x : y),
  fmod: (x, y) => x % y,
  floorDivide,
  copysign,
  logaddexp,
  heaviside,
};

/** Questions about one number; see {@link unaryFunctions}. */
export const testFunctions: Readonly<Record<TestName, (x: number) => boolean>> = {
  isnan: Number.isNaN,
  isfinite: Number.isFinite,
  isinf: (x) => x === Infinity || x === -Infinity,
  isposinf: (x) => x === Infinity,
  isneginf: (x) => x === -Infinity,
  signbit: isNegative,
};

/** -1, 0 or 1; 0 for -0, where `Math.sign` keeps the sign. */
export function signOf(x: number): number {
  return x > 0 ? 1 : x < 0 ? -1 : x === 0 ? 0 : x;
}

/** The larger number; NaN when one is. */
export function larger(x: number, y: number): number {
  return x >= y || x !== x ? x : y;
}

/** The smaller number; NaN when one is. */
export function smaller(x: number, y: number): number {
  return x <= y || x !== x ? x : y;
}

/** The length of a vector, without overflow on the way; infinite when one number is, whatever the other. The bits are those of V8's `Math.hypot`. */
export function hypot(x: number, y: number): number {
  const [a, b] = [Math.abs(x), Math.abs(y)];
  if (a === Infinity || b === Infinity) return Infinity;
  const size = a > b ? a : b;
  if (a + b === 0) return 0;
  const [p, q] = [a / size, b / size];
  return Math.sqrt(p * p + q * q) * size;
}

/** Adding this to a number of at most 2^51 and taking it away again rounds to an integer by the hardware's own rule, whatever the sign. */
const ROUNDER = 1.5 * 2 ** 52;

/** The nearest integer, halves to the even one: `numpy.rint`, IEEE 754 roundTiesToEven. */
export function roundHalfEven(x: number): number {
  const rounded = x + ROUNDER - ROUNDER;
  return rounded !== 0 && Math.abs(x) <= 2 ** 51 ? rounded : roundOther(x);
}

/** Zeros, which have the sign of the number, and numbers of which few or none have a fraction. */
function roundOther(x: number): number {
  const magnitude = Math.abs(x);
  if (!(magnitude < 2 ** 52)) return x;
  const rounded = magnitude + 2 ** 52 - 2 ** 52;
  return x < 0 || Object.is(x, -0) ? -rounded : rounded;
}

/** Remainder with the sign of the divisor, NaN for a divisor of 0: `numpy.mod`, Python's `%`. */
export function floorMod(x: number, y: number): number {
  const remainder = x % y;
  if (remainder === 0) return y < 0 ? -0 : 0;
  return remainder < 0 !== y < 0 ? remainder + y : remainder;
}

/** `x` to the power `y` by IEEE 754: 1 to any power is 1, NaN included, and -1 to an infinite power is 1, where JavaScript gives NaN. */
export function power(x: number, y: number): number {
  if (x === 1 || (x === -1 && (y === Infinity || y === -Infinity))) return 1;
  return x ** y;
}

/** The quotient rounded towards minus infinity, from the exact remainder: `numpy.floor_divide`, Python's `//`. */
export function floorDivide(x: number, y: number): number {
  if (y === 0) return x / y;
  const remainder = x % y;
  let quotient = (x - remainder) / y;
  if (remainder !== 0 && y < 0 !== remainder < 0) quotient -= 1;
  if (quotient === 0) return copysign(0, x / y);
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

/** The size of `x` with the sign of `y`; -0 is negative. */
export function copysign(x: number, y: number): number {
  return isNegative(x) === isNegative(y) ? x : -x;
}

function isNegative(x: number): boolean {
  return x < 0 || Object.is(x, -0);
}

/** `log(exp(x) + exp(y))` without overflow. */
export function logaddexp(x: number, y: number): number {
  if (x === y) return x + Math.LN2;
  const difference = x - y;
  if (difference > 0) return x + log1p(exp(-difference));
  return difference <= 0 ? y + log1p(exp(difference)) : difference;
}

/** 0 below 0, 1 above, and `atZero` at 0. */
export function heaviside(x: number, atZero: number): number {
  if (x !== x) return x;
  return x === 0 ? atZero : x < 0 ? 0 : 1;
}
