import { bigBinaryFunctions, bigComparisons, bigUnaryFunctions } from "./big-functions.ts";
import type { BinaryName, ComparisonName, UnaryName } from "./names.ts";

export type BigArray = BigInt64Array | BigUint64Array;

/** An operand of a loop: value `i` is `data[i * step]`. */
export interface BigOperand {
  readonly data: BigArray;
  readonly step: 0 | 1;
}

/** Writes `out.length` values; results that do not fit wrap around when they are stored. */
export function bigUnary(name: UnaryName, x: BigArray, out: BigArray): void {
  if (name === "neg") for (let i = 0; i < out.length; i++) out[i] = -x[i]!;
  else applyUnary(bigUnaryFunctions[name]!, x, out);
}

/** See {@link bigUnary}. */
export function bigBinary(name: BinaryName, { data: x, step: p }: BigOperand, { data: y, step: q }: BigOperand, out: BigArray): void {
  // Written out for what is common: engines compile these to 64-bit machine instructions, where a call makes an object of every number.
  if (name === "add") for (let i = 0; i < out.length; i++) out[i] = BigInt.asIntN(64, x[i * p]! + y[i * q]!);
  else if (name === "sub") for (let i = 0; i < out.length; i++) out[i] = BigInt.asIntN(64, x[i * p]! - y[i * q]!);
  else if (name === "mul") for (let i = 0; i < out.length; i++) out[i] = BigInt.asIntN(64, x[i * p]! * y[i * q]!);
  else applyBinary(bigBinaryFunctions[name]!, { x, p, y, q }, out);
}

/** 1 where true. */
export function bigComparison(
  name: ComparisonName,
  { data: x, step: p }: BigOperand,
  { data: y, step: q }: BigOperand,
  out: Uint8Array,
): void {
  if (name === "eq") for (let i = 0; i < out.length; i++) out[i] = x[i * p] === y[i * q] ? 1 : 0;
  else if (name === "ne") for (let i = 0; i < out.length; i++) out[i] = x[i * p] !== y[i * q] ? 1 : 0;
  else mixedComparison(name, { data: x, step: p }, { data: y, step: q }, out);
}

interface Mixed {
  readonly data: ArrayLike<number | bigint>;
  readonly step: 0 | 1;
}

/** Comparison of numbers with 64-bit integers: exact, whatever their size. */
export function mixedComparison(name: ComparisonName, { data: x, step: p }: Mixed, { data: y, step: q }: Mixed, out: Uint8Array): void {
  const holds = bigComparisons[name];
  for (let i = 0; i < out.length; i++) out[i] = holds(x[i * p]!, y[i * q]!) ? 1 : 0;
}

function applyUnary(apply: (x: bigint) => bigint, x: BigArray, out: BigArray): void {
  for (let i = 0; i < out.length; i++) out[i] = apply(x[i]!);
}

function applyBinary(
  apply: (x: bigint, y: bigint) => bigint,
  { x, p, y, q }: { x: BigArray; p: 0 | 1; y: BigArray; q: 0 | 1 },
  out: BigArray,
): void {
  for (let i = 0; i < out.length; i++) out[i] = apply(x[i * p]!, y[i * q]!);
}
