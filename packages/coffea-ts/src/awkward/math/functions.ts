import type { BinaryName, TestName, UnaryName } from "./names.ts";

/**
 * The one implementation of every number function, on float64. Every evaluator calls these, or writes the same operator or `Math` function out in its loop, so that their results agree bit by bit.
 */
export const unaryFunctions: Readonly<Record<UnaryName, (x: number) => number>> = {
  neg: (x) => -x,
  abs: Math.abs,
  sqrt: Math.sqrt,
  exp: Math.exp,
  expm1: Math.expm1,
  log: Math.log,
  log10: Math.log10,
  log2: Math.log2,
  log1p: Math.log1p,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  asinh: Math.asinh,
  acosh: Math.acosh,
  atanh: Math.atanh,
  floor: Math.floor,
  ceil: Math.ceil,
  round: roundHalfEven,
  sign: Math.sign,
};

/** Functions of two numbers; see {@link unaryFunctions}. */
export const binaryFunctions: Readonly<Record<BinaryName, (x: number, y: number) => number>> = {
  add: (x, y) => x + y,
  sub: (x, y) => x - y,
  mul: (x, y) => x * y,
  div: (x, y) => x / y,
  mod: floorMod,
  pow: power,
  atan2: Math.atan2,
  hypot: Math.hypot,
  maximum: larger,
  minimum: smaller,
};

/** Questions about one number; see {@link unaryFunctions}. */
export const testFunctions: Readonly<Record<TestName, (x: number) => boolean>> = {
  isnan: Number.isNaN,
  isfinite: Number.isFinite,
  isinf: (x) => x === Infinity || x === -Infinity,
};

/** The larger number; NaN when one is. */
export function larger(x: number, y: number): number {
  return x >= y || x !== x ? x : y;
}

/** The smaller number; NaN when one is. */
export function smaller(x: number, y: number): number {
  return x <= y || x !== x ? x : y;
}

/** The nearest integer, halves to the even one: `numpy.rint`, IEEE 754 roundTiesToEven. */
export function roundHalfEven(x: number): number {
  const magnitude = Math.abs(x);
  if (!(magnitude < 2 ** 52)) return x;
  // Adding and taking away 2^52 rounds to an integer by the hardware's own rule; the sign of zero is put back.
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
