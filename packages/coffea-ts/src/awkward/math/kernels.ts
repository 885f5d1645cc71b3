import { binaryFunctions, testFunctions, unaryFunctions } from "./functions.ts";
import type { BinaryName, ComparisonName, TestName, UnaryName } from "./names.ts";

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

// Each loop is written out: a loop that calls its operation through a variable is several times slower on cheap operations.

const cheapUnary: Partial<Record<UnaryName, UnaryKernel>> = {
  neg(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = -x[i]!;
  },
  abs(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = Math.abs(x[i]!);
  },
  sqrt(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = Math.sqrt(x[i]!);
  },
  floor(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = Math.floor(x[i]!);
  },
  ceil(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = Math.ceil(x[i]!);
  },
};

/** The loop of a function of one number. */
export function unaryKernel(name: UnaryName): UnaryKernel {
  const written = cheapUnary[name];
  if (written !== undefined) return written;
  const apply = unaryFunctions[name];
  return (x, out) => {
    for (let i = 0; i < out.length; i++) out[i] = apply(x[i]!);
  };
}

const cheapBinary: Partial<Record<BinaryName, BinaryKernel>> = {
  add({ data: x, step: p }, { data: y, step: q }, out) {
    for (let i = 0; i < out.length; i++) out[i] = x[i * p]! + y[i * q]!;
  },
  sub({ data: x, step: p }, { data: y, step: q }, out) {
    for (let i = 0; i < out.length; i++) out[i] = x[i * p]! - y[i * q]!;
  },
  mul({ data: x, step: p }, { data: y, step: q }, out) {
    for (let i = 0; i < out.length; i++) out[i] = x[i * p]! * y[i * q]!;
  },
  div({ data: x, step: p }, { data: y, step: q }, out) {
    for (let i = 0; i < out.length; i++) out[i] = x[i * p]! / y[i * q]!;
  },
};

/** The loop of a function of two numbers. */
export function binaryKernel(name: BinaryName): BinaryKernel {
  const written = cheapBinary[name];
  if (written !== undefined) return written;
  const apply = binaryFunctions[name];
  return ({ data: x, step: p }, { data: y, step: q }, out) => {
    for (let i = 0; i < out.length; i++) out[i] = apply(x[i * p]!, y[i * q]!);
  };
}

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
