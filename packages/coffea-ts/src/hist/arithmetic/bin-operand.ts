import { CoffeaError } from "../../base/index.ts";
import type { Axis } from "../axis/axis.ts";
import type { NdArray } from "../nd-array.ts";

/** A number for each bin, flow bins included, and which bins it is for. */
export interface BinOperand {
  readonly values: Float64Array;
  /** Null: all of them. */
  readonly touched: Uint8Array | null;
}

/**
 * Spreads a number over all bins, or an array over the bins without flow (or with flow, when its shape says so). Dimensions of length 1 are repeated.
 * Throws `ShapeMismatch` when the array has neither shape.
 */
export function binOperand(axes: readonly Axis[], array: NdArray): BinOperand {
  const extents = axes.map((axis) => axis.extent);
  const length = extents.reduce((product, extent) => product * extent, 1);
  if (array.shape.length === 0) return { values: new Float64Array(length).fill(array.data[0]!), touched: null };
  const sizes = axes.map((axis) => axis.size);
  const fits = (shape: readonly number[]): boolean =>
    shape.length === array.shape.length && array.shape.every((extent, k) => extent === 1 || extent === shape[k]);
  const inner = fits(sizes);
  if (!inner && !fits(extents)) {
    throw new CoffeaError(
      "ShapeMismatch",
      `An array of shape (${array.shape.join(", ")}) does not fit the histogram: (${sizes.join(", ")}) is needed, or (${extents.join(", ")}) with flow bins; a dimension may be 1.`,
    );
  }
  const [values, touched] = [new Float64Array(length), new Uint8Array(length)];
  const strides = stridesFor(array.shape);
  const visit = (k: number, bin: number, from: number): void => {
    if (k === axes.length) {
      values[bin] = array.data[from]!;
      touched[bin] = 1;
      return;
    }
    const axis = axes[k]!;
    const first = inner && axis.underflow ? 1 : 0;
    const count = inner ? axis.size : axis.extent;
    for (let i = 0; i < count; i++) visit(k + 1, bin * axis.extent + first + i, from + i * strides[k]!);
  };
  visit(0, 0, 0);
  return { values, touched };
}

/** How far one step of each dimension is in C order; 0 where a dimension is repeated. */
export function stridesFor(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length);
  let stride = 1;
  for (let k = shape.length - 1; k >= 0; k--) {
    strides[k] = shape[k] === 1 ? 0 : stride;
    stride *= shape[k]!;
  }
  return strides;
}
