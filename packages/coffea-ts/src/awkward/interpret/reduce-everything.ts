import type { NumericLayout, Values } from "../layout.ts";
import { numericLayout, valuesOf } from "../layouts/make.ts";
import { forEachBlock } from "./number-blocks.ts";
import { pairwiseSquares, pairwiseSum } from "./pairwise-sum.ts";
import * as kernels from "./reduce-kernels.ts";
import { limitsOf, type Reduction } from "./reduction.ts";
import { runKernel } from "./segments/segment-kernels.ts";

/**
 * One value for all of `values[start, stop)`, as NumPy makes it: sums are pairwise, and a NaN makes minima and maxima NaN.
 * Null for operations that are the same for one group as for many.
 */
export function reduceEverything({ dtype, data }: NumericLayout, offsets: Int32Array, reduction: Reduction): NumericLayout | null {
  const [from, to] = [offsets[0]!, offsets[1]!];
  switch (reduction.op) {
    case "sum":
      return dtype === "bool" || isBig(data) ? null : float(pairwiseSum(data, from, to));
    case "mean":
      return float(pairwiseSum(data, from, to) / (to - from));
    case "squares":
      return float(pairwiseSquares(data, { from, to }, pairwiseSum(data, from, to) / (to - from)));
    case "any":
    case "all":
      // The plain loops stop at the first byte that decides.
      return numericLayout("bool", (reduction.op === "any" ? kernels.anyTrue : kernels.allTrue)(data as Uint8Array, offsets));
    case "min":
    case "max": {
      if (isBig(data)) return null;
      const out = valuesOf(dtype, 1) as Float64Array;
      out[0] = extreme({ dtype, data }, offsets, reduction);
      return numericLayout(dtype, out);
    }
    case "prod":
    case "count":
    case "countNonzero":
    case "argmin":
    case "argmax":
      return null;
    default:
      reduction.op satisfies never;
      throw new Error("unreachable");
  }
}

function isBig(data: Values): boolean {
  return data instanceof BigInt64Array || data instanceof BigUint64Array;
}

function float(value: number): NumericLayout {
  return numericLayout("float64", Float64Array.of(value));
}

function extreme({ dtype, data }: Pick<NumericLayout, "dtype" | "data">, offsets: Int32Array, { op, initial }: Reduction): number {
  const isMax = op === "max";
  const [low, high] = limitsOf(dtype);
  const start = Number(initial ?? (isMax ? low : high));
  const out = new Float64Array(1).fill(start);
  if (runKernel(isMax ? "maxOrNaN" : "minOrNaN", { data, offsets, out, start })) {
    // Side by side it may be the wrong zero of 0 and -0: the first one counts.
    return out[0] === 0 && start !== 0 ? Number(data.subarray(offsets[0], offsets[1]).find((value) => value === 0)) : out[0]!;
  }
  const kernel = isMax ? kernels.raiseOrNaN : kernels.lowerOrNaN;
  forEachBlock(data, offsets, (x, block) => kernel(x, block, out));
  return out[0]!;
}
