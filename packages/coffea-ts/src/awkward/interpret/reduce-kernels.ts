import type { ReduceOp } from "../graph/node.ts";
import type { Layout, NumericLayout, Values } from "../layout.ts";
import { numericLayout, optionLayout, valuesOf } from "../layouts/make.ts";
import type { Floats } from "../math/kernels.ts";
import { asFloats } from "./operands.ts";

export interface Reduction {
  readonly op: ReduceOp;
  /** Whether a NaN makes a minimum or maximum NaN (over everything, as NumPy does) or is passed over (along an axis). */
  readonly nanWins: boolean;
}
interface Segments {
  readonly offsets: Int32Array;
  readonly positions: Int32Array | null;
}

/** One number for each segment `[offsets[s], offsets[s + 1])` of `values`. */
export function reduceSegments(values: NumericLayout, segments: Segments, { op, nanWins }: Reduction): Layout {
  const { offsets } = segments;
  switch (op) {
    case "sum":
    case "prod":
      return isBig(values.data)
        ? numericLayout(values.dtype, foldBig(values.data, offsets, op))
        : numericLayout("float64", (op === "sum" ? sums : products)(asFloats(values.data), offsets));
    case "mean":
      return numericLayout("float64", means(asFloats(values.data), offsets));
    case "any":
      return numericLayout("bool", anyTrue(asFloats(values.data), offsets));
    case "all":
      return numericLayout("bool", allTrue(asFloats(values.data), offsets));
    case "count":
      return numericLayout("int32", lengths(offsets));
    case "countNonzero":
      return numericLayout("int32", nonzero(asFloats(values.data), offsets));
    case "min":
    case "max":
    case "argmin":
    case "argmax":
      return extremes(values, segments, { op, nanWins });
    default:
      op satisfies never;
      throw new Error("unreachable");
  }
}

type BigValues = BigInt64Array | BigUint64Array;
function isBig(data: Values): data is BigValues {
  return data instanceof BigInt64Array || data instanceof BigUint64Array;
}

function sums(x: Floats, offsets: Int32Array): Float64Array {
  const out = new Float64Array(offsets.length - 1);
  for (let s = 0; s < out.length; s++) {
    const stop = offsets[s + 1]!;
    let total = 0;
    for (let i = offsets[s]!; i < stop; i++) total += x[i]!;
    out[s] = total;
  }
  return out;
}

function products(x: Floats, offsets: Int32Array): Float64Array {
  const out = new Float64Array(offsets.length - 1);
  for (let s = 0; s < out.length; s++) {
    const stop = offsets[s + 1]!;
    let product = 1;
    for (let i = offsets[s]!; i < stop; i++) product *= x[i]!;
    out[s] = product;
  }
  return out;
}

function means(x: Floats, offsets: Int32Array): Float64Array {
  const out = sums(x, offsets);
  for (let s = 0; s < out.length; s++) out[s] = out[s]! / (offsets[s + 1]! - offsets[s]!);
  return out;
}

function foldBig(x: BigValues, offsets: Int32Array, op: "sum" | "prod"): BigValues {
  const out = x instanceof BigInt64Array ? new BigInt64Array(offsets.length - 1) : new BigUint64Array(offsets.length - 1);
  for (let s = 0; s < out.length; s++) {
    let total = op === "sum" ? 0n : 1n;
    for (let i = offsets[s]!; i < offsets[s + 1]!; i++) total = BigInt.asIntN(64, op === "sum" ? total + x[i]! : total * x[i]!);
    out[s] = total;
  }
  return out;
}

function anyTrue(x: Floats, offsets: Int32Array): Uint8Array {
  const out = new Uint8Array(offsets.length - 1);
  for (let s = 0; s < out.length; s++) {
    const stop = offsets[s + 1]!;
    for (let i = offsets[s]!; i < stop && out[s] === 0; i++) if (x[i] !== 0) out[s] = 1;
  }
  return out;
}

function allTrue(x: Floats, offsets: Int32Array): Uint8Array {
  const out = new Uint8Array(offsets.length - 1).fill(1);
  for (let s = 0; s < out.length; s++) {
    const stop = offsets[s + 1]!;
    for (let i = offsets[s]!; i < stop && out[s] === 1; i++) if (x[i] === 0) out[s] = 0;
  }
  return out;
}

function lengths(offsets: Int32Array): Int32Array {
  const out = new Int32Array(offsets.length - 1);
  for (let s = 0; s < out.length; s++) out[s] = offsets[s + 1]! - offsets[s]!;
  return out;
}

function nonzero(x: Floats, offsets: Int32Array): Int32Array {
  const out = new Int32Array(offsets.length - 1);
  for (let s = 0; s < out.length; s++) {
    const stop = offsets[s + 1]!;
    let count = 0;
    for (let i = offsets[s]!; i < stop; i++) if (x[i] !== 0) count++;
    out[s] = count;
  }
  return out;
}

/** Minimum, maximum and their positions: missing for an empty segment. The first of equal values counts. */
function extremes(values: NumericLayout, { offsets, positions }: Segments, { op, nanWins }: Reduction): Layout {
  const sign = op === "max" || op === "argmax" ? 1 : -1;
  const winners = isBig(values.data) ? bigWinners(values.data, offsets, sign) : floatWinners(asFloats(values.data), offsets, sign);
  const index = new Int32Array(winners.length);
  const wantsPosition = op === "argmin" || op === "argmax";
  if (wantsPosition) {
    const out = new Int32Array(winners.length);
    for (let s = 0; s < out.length; s++) {
      index[s] = winners[s]! < 0 ? -1 : s;
      if (winners[s]! >= 0) out[s] = positions === null ? winners[s]! - offsets[s]! : positions[winners[s]!]!;
    }
    return optionLayout(index, numericLayout("int32", out));
  }
  const out = valuesOf(values.dtype, winners.length);
  for (let s = 0; s < out.length; s++) {
    index[s] = winners[s]! < 0 ? -1 : s;
    if (winners[s]! >= 0) out[s] = values.data[winners[s]!]!;
  }
  if (!isBig(values.data)) settleNaN(values.data, { offsets, out: out as Float64Array, bound: -sign * Infinity, nanWins });
  return optionLayout(index, numericLayout(values.dtype, out));
}

/** A NaN never beats another value, and the infinity that a search begins with beats a NaN: that is what a list of NaN only gives, as awkward does it. */
function settleNaN(
  data: Exclude<Values, BigValues>,
  { offsets, out, bound, nanWins }: { offsets: Int32Array; out: Float64Array; bound: number; nanWins: boolean },
): void {
  if (!(data instanceof Float64Array || data instanceof Float32Array)) return;
  for (let s = 0; s < out.length; s++) {
    if (nanWins) {
      for (let i = offsets[s]!; i < offsets[s + 1]!; i++) if (Number.isNaN(data[i])) out[s] = Number.NaN;
      continue;
    }
    if (!Number.isNaN(out[s])) continue;
    // The winner was a NaN that came first; look for a number after it.
    let best = bound;
    for (let i = offsets[s]!; i < offsets[s + 1]!; i++) if (bound < 0 ? data[i]! > best : data[i]! < best) best = data[i]!;
    out[s] = best;
  }
}

function floatWinners(x: Floats, offsets: Int32Array, sign: 1 | -1): Int32Array {
  const out = new Int32Array(offsets.length - 1);
  for (let s = 0; s < out.length; s++) {
    const stop = offsets[s + 1]!;
    let winner = -1;
    for (let i = offsets[s]!; i < stop; i++) if (winner < 0 || x[i]! * sign > x[winner]! * sign) winner = i;
    out[s] = winner;
  }
  return out;
}

function bigWinners(x: BigValues, offsets: Int32Array, sign: 1 | -1): Int32Array {
  const out = new Int32Array(offsets.length - 1);
  for (let s = 0; s < out.length; s++) {
    let winner = -1;
    for (let i = offsets[s]!; i < offsets[s + 1]!; i++) if (winner < 0 || (sign > 0 ? x[i]! > x[winner]! : x[i]! < x[winner]!)) winner = i;
    out[s] = winner;
  }
  return out;
}
