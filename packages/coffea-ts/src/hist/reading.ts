import type { Axis } from "./axis/axis.ts";
import type { HistState } from "./hist-state.ts";
import { NdArray } from "./nd-array.ts";

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

/** Sum of weights and of squared weights. */
export interface WeightedSum {
  readonly value: number;
  readonly variance: number;
}

/** Sum over all bins: a number, or value and variance for a weight storage. */
export function sumState(state: HistState, flow: boolean): number | WeightedSum {
  const { axes, storage } = state;
  if (storage.kind !== "weight") return compensatedSum(flow ? storage.values : readBins(axes, storage.values, false).data);
  const plain = (contents: Float64Array): number =>
    (flow ? contents : readBins(axes, contents, false).data).reduce((sum, value) => sum + value, 0);
  return { value: plain(storage.values), variance: plain(storage.variances) };
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
