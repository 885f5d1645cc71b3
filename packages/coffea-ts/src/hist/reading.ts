import { checkOptions } from "../base/index.ts";
import type { Axis } from "./axis/axis.ts";
import type { HistState } from "./hist-state.ts";
import { NdArray } from "./nd-array.ts";
import { contentOf, type MeanContent, type WeightedMeanContent, type WeightedSum } from "./storage/bin-content.ts";

/** Whether flow bins are included; default false. */
export interface FlowChoice {
  readonly flow?: boolean;
}

/** What `{ flow }` says to a method. Throws `BadArgument` for other options. */
export function flowOf(options: FlowChoice, method: string): boolean {
  checkOptions(options, { flow: "boolean" }, method);
  return options.flow ?? false;
}

/** Bins of `contents` as an array of the axes' shape, as a copy; flow bins are left out unless asked for. */
export function readBins(axes: readonly Axis[], contents: Float64Array, flow: boolean): NdArray {
  if (flow) {
    return new NdArray(
      axes.map((axis) => axis.extent),
      contents.slice(),
    );
  }
  const shape = axes.map((axis) => axis.size);
  const data = new Float64Array(shape.reduce((product, size) => product * size, 1));
  let next = 0;
  const copy = (k: number, start: number): void => {
    const axis = axes[k]!;
    const first = start * axis.extent + (axis.underflow ? 1 : 0);
    if (k === axes.length - 1) {
      data.set(contents.subarray(first, first + axis.size), next);
      next += axis.size;
    } else for (let bin = 0; bin < axis.size; bin++) copy(k + 1, first + bin);
  };
  if (axes.length === 0) data.set(contents);
  else copy(0, 0);
  return new NdArray(shape, data);
}

/** The opposite of {@link readBins}: contents of all bins, flow bins zero, of those without flow. */
export function scatterBins(axes: readonly Axis[], inner: Float64Array): Float64Array {
  const contents = new Float64Array(axes.reduce((product, axis) => product * axis.extent, 1));
  const places = readBins(
    axes,
    contents.map((_, bin) => bin),
    false,
  ).data;
  for (const [i, bin] of places.entries()) contents[bin] = inner[i]!;
  return contents;
}

/** Sum of float64 values with Neumaier's compensation, as boost::histogram::accumulators::sum. */
export function compensatedSum(values: Float64Array): number {
  let sum = 0;
  let compensation = 0;
  for (const value of values) {
    const next = sum + value;
    compensation += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return Number.isFinite(sum) ? sum + compensation : sum;
}

/** Sum over all bins, of the form that one bin has: for means all entries together. */
export function sumState(state: HistState, flow: boolean): number | WeightedSum | MeanContent | WeightedMeanContent {
  const { axes, storage } = state;
  switch (storage.kind) {
    case "int64":
    case "double":
    case "unlimited":
      return compensatedSum(flow ? storage.values : readBins(axes, storage.values, false).data);
    case "weight":
    case "mean":
    case "weightedMean": {
      const target = new Int32Array(storage.length);
      if (!flow) {
        const numbers = Float64Array.from(target, (_, bin) => bin);
        target.fill(-1);
        for (const bin of readBins(axes, numbers, false).data) target[bin] = 0;
      }
      return contentOf(storage.remap(target, 1), 0);
    }
    default:
      throw storage satisfies never;
  }
}

/** Contents divided by their sum and by the bins' widths (volumes), so that the integral is 1; zeros when the sum is not positive. Flow bins are left out. */
export function densityOf(state: HistState): NdArray {
  const values = readBins(state.axes, state.storage.values, false);
  const total = values.data.reduce((sum, value) => sum + value, 0);
  const widths = state.axes.map((axis) => axis.widths);
  const data = values.data.map((value, position) => {
    let volume = 1;
    for (let k = widths.length - 1, rest = position; k >= 0; k--) {
      volume *= widths[k]![rest % widths[k]!.length]!;
      rest = Math.floor(rest / widths[k]!.length);
    }
    const scale = total * volume;
    return value / (scale > 0 ? scale : 1);
  });
  return new NdArray(values.shape, data);
}
