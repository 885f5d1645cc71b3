import { atan, atan2 } from "./arctangent.ts";
import { exp, log } from "./exponential.ts";
import {
  binaryFunctions,
  copysign,
  DEGREES,
  floorDivide,
  floorMod,
  heaviside,
  hypot,
  larger,
  logaddexp,
  power,
  RADIANS,
  roundHalfEven,
  signOf,
  smaller,
  testFunctions,
} from "./functions.ts";
import { acosh, asinh, atanh, cosh, expm1, log1p, sinh, tanh } from "./hyperbolic.ts";
import type { BinaryName, ComparisonName, TestName, UnaryName } from "./names.ts";
import { cos, sin } from "./sine.ts";

/** Array types that the loops take as they are; values of other dtypes are widened to float64 first. */
export type Floats = Float64Array | Float32Array | Int32Array;

/** An operand of a loop: value `i` is `data[i * step]`, so a literal is one value with step 0. */
export interface Operand {
  readonly data: Floats;
  readonly step: 0 | 1;
}

/** Writes `out.length` values. */
export type UnaryKernel = (x: Floats, out: Float64Array) => void;
export type BinaryKernel = (a: Operand, b: Operand, out: Float64Array) => void;
export type ComparisonKernel = (a: Operand, b: Operand, out: Uint8Array) => void;

// Each loop is written out: a loop that calls its operation through a variable boxes every number and is several times slower.

/** The loops of the functions of one number. */
export const unaryKernels: Readonly<Record<UnaryName, UnaryKernel>> = {
  neg(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = -x[i]!;
  },
  abs(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = Math.abs(x[i]!);
  },
  sqrt(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = Math.sqrt(x[i]!);
  },
  exp(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = exp(x[i]!);
  },
  expm1(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = expm1(x[i]!);
  },
  log(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = log(x[i]!);
  },
  log10(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = Math.log10(x[i]!);
  },
  log2(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = Math.log2(x[i]!);
  },
  log1p(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = log1p(x[i]!);
  },
  sin(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = sin(x[i]!);
  },
  cos(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = cos(x[i]!);
  },
  tan(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = Math.tan(x[i]!);
  },
  asin(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = Math.asin(x[i]!);
  },
  acos(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = Math.acos(x[i]!);
  },
  atan(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = atan(x[i]!);
  },
  sinh(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = sinh(x[i]!);
  },
  cosh(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = cosh(x[i]!);
  },
  tanh(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = tanh(x[i]!);
  },
  asinh(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = asinh(x[i]!);
  },
  acosh(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = acosh(x[i]!);
  },
  atanh(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = atanh(x[i]!);
  },
  floor(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = Math.floor(x[i]!);
  },
  ceil(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = Math.ceil(x[i]!);
  },
  round(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = roundHalfEven(x[i]!);
  },
  sign(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = signOf(x[i]!);
  },
  trunc(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = Math.trunc(x[i]!);
  },
  square(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = x[i]! * x[i]!;
  },
  cbrt(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = Math.cbrt(x[i]!);
  },
  exp2(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = 2 ** x[i]!;
  },
  reciprocal(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = 1 / x[i]!;
  },
  degrees(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = x[i]! * DEGREES;
  },
  radians(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = x[i]! * RADIANS;
  },
};

/** The loops of the functions of two numbers. */
export const binaryKernels: Readonly<Record<BinaryName, BinaryKernel>> = {
  add({ data: x, step: p }, { data: y, step: q }, out) {
    if (p === 1 && q === 0) for (let i = 0, right = y[0]!; i < out.length; i++) out[i] = x[i]! + right;
    else for (let i = 0; i < out.length; i++) out[i] = x[i * p]! + y[i * q]!;
  },
  sub({ data: x, step: p }, { data: y, step: q }, out) {
    if (p === 1 && q === 0) for (let i = 0, right = y[0]!; i < out.length; i++) out[i] = x[i]! - right;
    else for (let i = 0; i < out.length; i++) out[i] = x[i * p]! - y[i * q]!;
  },
  mul({ data: x, step: p }, { data: y, step: q }, out) {
    if (p === 1 && q === 0) for (let i = 0, right = y[0]!; i < out.length; i++) out[i] = x[i]! * right;
    else for (let i = 0; i < out.length; i++) out[i] = x[i * p]! * y[i * q]!;
  },
  div({ data: x, step: p }, { data: y, step: q }, out) {
    if (p === 1 && q === 0) for (let i = 0, right = y[0]!; i < out.length; i++) out[i] = x[i]! / right;
    else for (let i = 0; i < out.length; i++) out[i] = x[i * p]! / y[i * q]!;
  },
  mod({ data: x, step: p }, { data: y, step: q }, out) {
    for (let i = 0; i < out.length; i++) out[i] = floorMod(x[i * p]!, y[i * q]!);
  },
  pow({ data: x, step: p }, { data: y, step: q }, out) {
    for (let i = 0; i < out.length; i++) out[i] = power(x[i * p]!, y[i * q]!);
  },
  atan2({ data: x, step: p }, { data: y, step: q }, out) {
    for (let i = 0; i < out.length; i++) out[i] = atan2(x[i * p]!, y[i * q]!);
  },
  hypot({ data: x, step: p }, { data: y, step: q }, out) {
    for (let i = 0; i < out.length; i++) out[i] = hypot(x[i * p]!, y[i * q]!);
  },
  maximum({ data: x, step: p }, { data: y, step: q }, out) {
    for (let i = 0; i < out.length; i++) out[i] = larger(x[i * p]!, y[i * q]!);
  },
  minimum({ data: x, step: p }, { data: y, step: q }, out) {
    for (let i = 0; i < out.length; i++) out[i] = smaller(x[i * p]!, y[i * q]!);
  },
  fmax({ data: x, step: p }, { data: y, step: q }, out) {
    for (let i = 0; i < out.length; i++) out[i] = binaryFunctions.fmax(x[i * p]!, y[i * q]!);
  },
  fmin({ data: x, step: p }, { data: y, step: q }, out) {
    for (let i = 0; i < out.length; i++) out[i] = binaryFunctions.fmin(x[i * p]!, y[i * q]!);
  },
  fmod({ data: x, step: p }, { data: y, step: q }, out) {
    for (let i = 0; i < out.length; i++) out[i] = x[i * p]! % y[i * q]!;
  },
  floorDivide({ data: x, step: p }, { data: y, step: q }, out) {
    for (let i = 0; i < out.length; i++) out[i] = floorDivide(x[i * p]!, y[i * q]!);
  },
  copysign({ data: x, step: p }, { data: y, step: q }, out) {
    for (let i = 0; i < out.length; i++) out[i] = copysign(x[i * p]!, y[i * q]!);
  },
  logaddexp({ data: x, step: p }, { data: y, step: q }, out) {
    for (let i = 0; i < out.length; i++) out[i] = logaddexp(x[i * p]!, y[i * q]!);
  },
  heaviside({ data: x, step: p }, { data: y, step: q }, out) {
    for (let i = 0; i < out.length; i++) out[i] = heaviside(x[i * p]!, y[i * q]!);
  },
};

/** The loops of the comparisons: 1 where true. */
export const comparisonKernels: Readonly<Record<ComparisonName, ComparisonKernel>> = {
  eq({ data: x, step: p }, { data: y, step: q }, out) {
    for (let i = 0; i < out.length; i++) out[i] = x[i * p] === y[i * q] ? 1 : 0;
  },
  ne({ data: x, step: p }, { data: y, step: q }, out) {
    for (let i = 0; i < out.length; i++) out[i] = x[i * p] !== y[i * q] ? 1 : 0;
  },
  lt({ data: x, step: p }, { data: y, step: q }, out) {
    for (let i = 0; i < out.length; i++) out[i] = x[i * p]! < y[i * q]! ? 1 : 0;
  },
  le({ data: x, step: p }, { data: y, step: q }, out) {
    for (let i = 0; i < out.length; i++) out[i] = x[i * p]! <= y[i * q]! ? 1 : 0;
  },
  gt({ data: x, step: p }, { data: y, step: q }, out) {
    for (let i = 0; i < out.length; i++) out[i] = x[i * p]! > y[i * q]! ? 1 : 0;
  },
  ge({ data: x, step: p }, { data: y, step: q }, out) {
    for (let i = 0; i < out.length; i++) out[i] = x[i * p]! >= y[i * q]! ? 1 : 0;
  },
};

/** The loop of a question about one number: 1 where true. */
export function testKernel(name: TestName): (x: Floats, out: Uint8Array) => void {
  const apply = testFunctions[name];
  return (x, out) => {
    for (let i = 0; i < out.length; i++) out[i] = apply(x[i]!) ? 1 : 0;
  };
}
