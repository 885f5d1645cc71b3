import type { Layout, NumericLayout } from "../layout.ts";
import { numericLayout, optionLayout, valuesOf } from "../layouts/make.ts";
import * as kernels from "./across-kernels.ts";
import { type Groups, longestLists } from "./groups.ts";
import { forEachBlock } from "./number-blocks.ts";
import { limitsOf, type Reduction } from "./reduction.ts";

/** Lists of numbers, in groups. */
export interface GroupedLists {
  readonly offsets: Int32Array;
  readonly groups: Groups;
  /** The size of lists of a fixed size, 0 for others. */
  readonly size: number;
}
/** A list of results for each group of lists. */
export interface Across {
  readonly offsets: Int32Array;
  readonly content: Layout;
}

/**
 * Reduces item `k` of all lists of a group to one value, for every `k`. Each item goes straight to its result, where regrouping would copy all.
 * Null for operations that need the items of a result together.
 */
export function reduceAcross(values: NumericLayout, lists: GroupedLists, reduction: Reduction): Across | null {
  const offsets = longestLists(lists.offsets, lists.groups.offsets, lists.size);
  const bases = basesOf(offsets, lists.groups.offsets);
  const reduced = fold(values, { lists: lists.offsets, bases, length: offsets[offsets.length - 1]! }, reduction);
  if (reduced === null) return null;
  return { offsets, content: reduction.maskIdentity ? optionLayout(withoutLists(offsets, lists.groups.offsets), reduced) : reduced };
}

/** Where the results of each list's group begin. */
function basesOf(results: Int32Array, groups: Int32Array): Int32Array {
  const bases = new Int32Array(groups[groups.length - 1]!);
  for (let g = 1; g < groups.length - 1; g++) {
    const stop = groups[g + 1]!;
    for (let s = groups[g]!; s < stop; s++) bases[s] = results[g]!;
  }
  return bases;
}

/** Results of groups without a list are missing: they are there for lists of a fixed size only, and all others have an item. */
function withoutLists(results: Int32Array, groups: Int32Array): Int32Array {
  const index = new Int32Array(results[results.length - 1]!);
  for (let g = 0; g < groups.length - 1; g++)
    for (let k = results[g]!; k < results[g + 1]!; k++) index[k] = groups[g] === groups[g + 1] ? -1 : k;
  return index;
}

interface Place {
  readonly lists: Int32Array;
  readonly bases: Int32Array;
  readonly length: number;
}

function fold(values: NumericLayout, place: Place, { op, initial }: Reduction): NumericLayout | null {
  const { dtype, data } = values;
  const isBig = data instanceof BigInt64Array || data instanceof BigUint64Array;
  const run = (kernel: kernels.AcrossKernel, start: number): Float64Array => {
    const out = new Float64Array(place.length).fill(start);
    forEachBlock(data, place.lists, (x, block) => kernel(x, block, { bases: place.bases, out }));
    return out;
  };
  switch (op) {
    case "any":
    case "all":
      return numericLayout("bool", answers(op, data as Uint8Array, place));
    case "sum":
      return isBig ? bigSums(values, place) : numericLayout("float64", run(dtype === "bool" ? kernels.countAcross : kernels.addAcross, 0));
    case "prod":
      return isBig ? null : numericLayout("float64", run(kernels.multiplyAcross, 1));
    case "countNonzero":
      return isBig ? null : numericLayout("int32", Int32Array.from(run(kernels.countAcross, 0)));
    case "min":
    case "max": {
      if (isBig) return null;
      const [low, high] = limitsOf(dtype);
      const start = Number(initial ?? (op === "max" ? low : high));
      const out = valuesOf(dtype, place.length) as Float64Array;
      out.set(run(op === "max" ? kernels.raiseAcross : kernels.lowerAcross, start));
      return numericLayout(dtype, out);
    }
    case "count":
    case "mean":
    case "squares":
    case "argmin":
    case "argmax":
      return null;
    default:
      op satisfies never;
      throw new Error("unreachable");
  }
}

function bigSums({ dtype, data }: NumericLayout, { lists, bases, length }: Place): NumericLayout {
  const out = new BigInt64Array(length);
  kernels.addBigAcross(new BigInt64Array(data.buffer, data.byteOffset, data.length), lists, { bases, out });
  return numericLayout(dtype, dtype === "uint64" ? new BigUint64Array(out.buffer) : out);
}

function answers(op: "any" | "all", data: Uint8Array, { lists, bases, length }: Place): Uint8Array {
  const out = new Uint8Array(length);
  kernels.markAcross(data, lists, { bases, out, flip: op === "any" ? 1 : 0 });
  if (op === "all") for (let k = 0; k < length; k++) out[k]! ^= 1;
  return out;
}
