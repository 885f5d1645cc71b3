import type { Layout, NumericLayout, Values } from "../layout.ts";
import { numericLayout, optionLayout, valuesOf } from "../layouts/make.ts";
import type { Groups } from "./groups.ts";
import { forEachBlock } from "./number-blocks.ts";
import { addUpBig, type BigValues, countNonzeroBig, findLargestBig, findSmallestBig, multiplyUpBig } from "./reduce-big-kernels.ts";
import { reduceEverything } from "./reduce-everything.ts";
import * as kernels from "./reduce-kernels.ts";
import { limitsOf, type Reduction } from "./reduction.ts";
import { lengthsOf } from "./segments/item-kernels.ts";
import { runKernel } from "./segments/segment-kernels.ts";

/** One value for each segment `[offsets[s], offsets[s + 1])` of `values`. */
export function reduceSegments(values: NumericLayout, groups: Groups, reduction: Reduction): Layout {
  const reduced = fold(values, groups, reduction);
  return reduction.maskIdentity ? optionLayout(emptyAsMissing(groups.offsets), reduced) : reduced;
}

function fold(values: NumericLayout, groups: Groups, reduction: Reduction): NumericLayout {
  const { offsets } = groups;
  const { op } = reduction;
  const everything = reduction.everything ? reduceEverything(values, offsets, reduction) : null;
  if (everything !== null) return everything;
  switch (op) {
    case "sum":
    case "prod":
      return isBig(values.data)
        ? foldBig(values, values.data, { offsets, op })
        : numericLayout("float64", foldNumbers(values, offsets, op));
    case "mean":
      return numericLayout("float64", means(values.data, offsets));
    case "squares":
      return numericLayout("float64", squares(values.data, offsets));
    case "any":
    case "all":
      return numericLayout("bool", answers(op, values.data, offsets));
    case "count":
      return numericLayout("int32", lengthsOf(offsets));
    case "countNonzero":
      return numericLayout("int32", nonzero(values, offsets));
    case "argmin":
    case "argmax":
      return numericLayout("int32", places(values.data, groups, op === "argmax"));
    case "min":
    case "max":
      return isBig(values.data) ? extremesBig(values, values.data, { offsets, reduction }) : extremes(values, offsets, reduction);
    default:
      op satisfies never;
      throw new Error("unreachable");
  }
}

function isBig(data: Values): data is BigValues {
  return data instanceof BigInt64Array || data instanceof BigUint64Array;
}

function emptyAsMissing(offsets: Int32Array): Int32Array {
  const index = new Int32Array(offsets.length - 1);
  for (let s = 0; s < index.length; s++) index[s] = offsets[s] === offsets[s + 1] ? -1 : s;
  return index;
}

function foldNumbers(values: NumericLayout, offsets: Int32Array, op: "sum" | "prod"): Float64Array {
  const { dtype, data } = values;
  const out = new Float64Array(offsets.length - 1);
  if (op === "sum") return dtype === "bool" ? countTrue(data, offsets, out) : sums(data, offsets);
  if (runKernel("prod", { data, offsets, out, start: 1 })) return out;
  out.fill(1);
  forEachBlock(data, offsets, (x, block) => kernels.multiplyUp(x, block, out));
  return out;
}

function foldBig({ dtype }: NumericLayout, data: BigValues, { offsets, op }: { offsets: Int32Array; op: "sum" | "prod" }): NumericLayout {
  const out = valuesOf(dtype, offsets.length - 1) as BigValues;
  if (!runKernel(`${op}Big`, { data, offsets, out, start: op === "sum" ? 0n : 1n }))
    (op === "sum" ? addUpBig : multiplyUpBig)(signed(data), offsets, signed(out));
  return numericLayout(dtype, out);
}

function signed(data: BigValues): BigInt64Array {
  return data instanceof BigInt64Array ? data : new BigInt64Array(data.buffer, data.byteOffset, data.length);
}

function sums(data: Values, offsets: Int32Array): Float64Array {
  const out = new Float64Array(offsets.length - 1);
  if (isBig(data) || !runKernel("sum", { data, offsets, out, start: 0 }))
    forEachBlock(data, offsets, (x, block) => kernels.addUp(x, block, out));
  return out;
}

function countTrue<O extends Int32Array | Float64Array>(data: Values, offsets: Int32Array, out: O): O {
  if (runKernel("countBytes", { data, offsets, out, start: 0 })) return out;
  return kernels.countTrue(data as Uint8Array, offsets, out);
}

function answers(op: "any" | "all", data: Values, offsets: Int32Array): Uint8Array {
  const out = new Uint8Array(offsets.length - 1);
  if (runKernel(op, { data, offsets, out, start: op === "all" ? 1 : 0 })) return out;
  return (op === "any" ? kernels.anyTrue : kernels.allTrue)(data as Uint8Array, offsets);
}

function means(data: Values, offsets: Int32Array): Float64Array {
  const out = sums(data, offsets);
  for (let s = 0; s < out.length; s++) out[s] = out[s]! / (offsets[s + 1]! - offsets[s]!);
  return out;
}

function squares(data: Values, offsets: Int32Array): Float64Array {
  const centres = means(data, offsets);
  const out = new Float64Array(offsets.length - 1);
  if (isBig(data) || !runKernel("squares", { data, offsets, out, start: 0, centres }))
    forEachBlock(data, offsets, (x, block) => kernels.addSquares(x, block, { out, centres }));
  return out;
}

function nonzero({ dtype, data }: NumericLayout, offsets: Int32Array): Int32Array {
  const out = new Int32Array(offsets.length - 1);
  if (dtype === "bool") return countTrue(data, offsets, out);
  if (runKernel(isBig(data) ? "countNonzeroBig" : "countNonzero", { data, offsets, out, start: 0 })) return out;
  if (isBig(data)) countNonzeroBig(signed(data), offsets, out);
  else forEachBlock(data, offsets, (x, block) => kernels.countNonzero(x, block, out));
  return out;
}

function extremes({ dtype, data }: NumericLayout, offsets: Int32Array, { op, initial }: Reduction): NumericLayout {
  const isMax = op === "max";
  const [low, high] = limitsOf(dtype);
  const start = Number(initial ?? (isMax ? low : high));
  const stored = valuesOf(dtype, offsets.length - 1) as Float64Array;
  if (runKernel(isMax ? "max" : "min", { data, offsets, out: stored, start })) return numericLayout(dtype, stored);
  const out = new Float64Array(stored.length).fill(start);
  const kernel = isMax ? kernels.raise : kernels.lower;
  forEachBlock(data, offsets, (x, block) => kernel(x, block, out));
  if (dtype === "float64") return numericLayout(dtype, out);
  stored.set(out);
  return numericLayout(dtype, stored);
}

function extremesBig(
  { dtype }: NumericLayout,
  data: BigValues,
  { offsets, reduction: { op, initial } }: { offsets: Int32Array; reduction: Reduction },
): NumericLayout {
  const isMax = op === "max";
  const [low, high] = limitsOf(dtype);
  const start = BigInt(initial ?? (isMax ? low : high));
  const out = valuesOf(dtype, offsets.length - 1) as BigValues;
  if (runKernel(isMax ? "maxBig" : "minBig", { data, offsets, out, start })) return numericLayout(dtype, out);
  const items = winners(data, offsets, isMax);
  for (let s = 0; s < out.length; s++) {
    const best = items[s]! < 0 ? start : data[items[s]!]!;
    out[s] = initial !== null && (isMax ? start > best : start < best) ? start : best;
  }
  return numericLayout(dtype, out);
}

function winners(data: Values, offsets: Int32Array, isMax: boolean): Int32Array {
  const items = new Int32Array(offsets.length - 1).fill(-1);
  if (isBig(data)) (isMax ? findLargestBig : findSmallestBig)(data, offsets, items);
  else {
    const found = { items, values: new Float64Array(items.length) };
    const find = isMax ? kernels.findLargest : kernels.findSmallest;
    forEachBlock(data, offsets, (x, block) => find(x, block, found));
  }
  return items;
}

/** Places of the winners along the axis, -1 for none. */
function places(data: Values, { offsets, positions }: Groups, isMax: boolean): Int32Array {
  const found = new Int32Array(offsets.length - 1);
  if (runKernel(`arg${isMax ? "max" : "min"}${isBig(data) ? "Big" : ""}`, { data, offsets, out: found, start: 0 })) {
    if (positions !== null) for (let s = 0; s < found.length; s++) if (found[s]! >= 0) found[s] = positions[offsets[s]! + found[s]!]!;
    return found;
  }
  const items = winners(data, offsets, isMax);
  for (let s = 0; s < items.length; s++) {
    const item = items[s]!;
    if (item >= 0) items[s] = positions === null ? item - offsets[s]! : positions[item]!;
  }
  return items;
}
