import { CoffeaError } from "../../base/index.ts";
import type { ComparisonName } from "./names.ts";

/** Operations on 64-bit integers. Results wrap around when they are stored, as NumPy's do. */
export const bigBinaryFunctions: Readonly<Partial<Record<string, (x: bigint, y: bigint) => bigint>>> = {
  add: (x, y) => x + y,
  sub: (x, y) => x - y,
  mul: (x, y) => x * y,
  div: floorDivide,
  mod: (x, y) => (y === 0n ? 0n : x - y * floorDivide(x, y)),
  pow: bigPower,
  maximum: (x, y) => (x >= y ? x : y),
  minimum: (x, y) => (x <= y ? x : y),
  fmax: (x, y) => (x >= y ? x : y),
  fmin: (x, y) => (x <= y ? x : y),
  floorDivide,
};

export const bigUnaryFunctions: Readonly<Partial<Record<string, (x: bigint) => bigint>>> = {
  neg: (x) => -x,
  abs: (x) => (x < 0n ? -x : x),
  square: (x) => x * x,
  sign: (x) => (x > 0n ? 1n : x < 0n ? -1n : 0n),
};

/** Comparisons of 64-bit integers and numbers with each other, exact for every pair of values. */
export const bigComparisons: Readonly<Record<ComparisonName, (x: bigint | number, y: bigint | number) => boolean>> = {
  // oxlint-disable-next-line eslint/eqeqeq -- 1n equals 1
  eq: (x, y) => x == y,
  // oxlint-disable-next-line eslint/eqeqeq -- as above
  ne: (x, y) => x != y,
  lt: (x, y) => x < y,
  le: (x, y) => x <= y,
  gt: (x, y) => x > y,
  ge: (x, y) => x >= y,
};

/** Division towards minus infinity, 0 for a divisor of 0: NumPy's `//` on integers. */
function floorDivide(x: bigint, y: bigint): bigint {
  if (y === 0n) return 0n;
  const quotient = x / y;
  return x % y !== 0n && x < 0n !== y < 0n ? quotient - 1n : quotient;
}

/** Power modulo 2^64; only the low 64 bits are stored, so larger intermediate values are cut. */
function bigPower(x: bigint, y: bigint): bigint {
  if (y < 0n)
    throw new CoffeaError(
      "BadArgument",
      `Integers cannot be raised to a negative power (${x} to the power ${y}). Convert first, with ak.cast(x, "float64").`,
    );
  let result = 1n;
  let base = x;
  for (let exponent = y; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = BigInt.asIntN(64, result * base);
    base = BigInt.asIntN(64, base * base);
  }
  return result;
}
