import type { PlottableAxis } from "./plottable.ts";

/** Where each bin of a histogram is among ROOT's: those have flow bins on every axis, and the first axis is the fastest. */
export interface BinPlaces {
  /** ROOT's number of each bin, in the histogram's own order with flow. */
  readonly cells: Int32Array;
  /** Number of ROOT's bins. */
  readonly count: number;
}

/** The places of the bins of these axes. */
export function binPlaces(axes: readonly PlottableAxis[]): BinPlaces {
  let cells = Int32Array.of(0);
  let stride = axes.reduce((product, axis) => product * (axis.size + 2), 1);
  const count = stride;
  for (const axis of axes.toReversed()) {
    stride /= axis.size + 2;
    const inner = cells;
    cells = new Int32Array(inner.length * axis.extent);
    const first = axis.underflow ? 0 : 1;
    for (let bin = 0; bin < axis.extent; bin++)
      for (let i = 0; i < inner.length; i++) cells[bin * inner.length + i] = inner[i]! + (bin + first) * stride;
  }
  return { cells, count };
}

/** Numbers of bins in ROOT's order; bins that the histogram has not are 0. */
export function inRootOrder(numbers: ArrayLike<number>, { cells, count }: BinPlaces): Float64Array {
  const ordered = new Float64Array(count);
  for (let i = 0; i < cells.length; i++) ordered[cells[i]!] = numbers[i]!;
  return ordered;
}

/** Sums over the bins inside of all axes, with the bins' middles for the values: what ROOT calls statistics. */
export interface Moments {
  /** Sum of the weights. */
  readonly sumw: number;
  /** Sum of weight times value, for each axis. */
  readonly first: readonly number[];
  /** Sum of weight times the product of the values of two axes: `second[i][j]` for j ≤ i. */
  readonly second: readonly (readonly number[])[];
  /** Sum of the squared weights. */
  readonly sumw2: number;
}

/** The moments of bins in ROOT's order. */
export function momentsOf(axes: readonly PlottableAxis[], weights: Float64Array, squares: Float64Array): Moments {
  const centres = axes.map(({ edges, size }) => Float64Array.from({ length: size }, (_, i) => (edges[i]! + edges[i + 1]!) / 2));
  const first = axes.map(() => 0);
  const second = axes.map((_, i) => Array.from({ length: i + 1 }, () => 0));
  let [sumw, sumw2] = [0, 0];
  const bin = axes.map(() => 1);
  const value = axes.map(() => 0);
  for (let cell = 0; cell < weights.length; cell++) {
    let rest = cell;
    let isInside = true;
    for (let k = 0; k < axes.length; k++) {
      const cells = axes[k]!.size + 2;
      bin[k] = rest % cells;
      rest = Math.floor(rest / cells);
      isInside &&= bin[k]! >= 1 && bin[k]! <= axes[k]!.size;
    }
    const weight = weights[cell]!;
    if (!isInside || (weight === 0 && squares[cell] === 0)) continue;
    sumw += weight;
    sumw2 += squares[cell]!;
    for (let k = 0; k < axes.length; k++) {
      value[k] = centres[k]![bin[k]! - 1]!;
      first[k]! += weight * value[k]!;
      for (let j = 0; j <= k; j++) second[k]![j]! += weight * value[k]! * value[j]!;
    }
  }
  return { sumw, sumw2, first, second };
}
