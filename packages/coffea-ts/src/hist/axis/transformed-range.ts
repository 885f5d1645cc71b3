import { accuratePow } from "./accurate-log.ts";

/** A regular axis after its transform: `size` bins divide `[min, min + delta)`. `delta` may be negative. */
export interface TransformedRange {
  readonly size: number;
  readonly min: number;
  readonly delta: number;
}

/** An axis with both flow bins where the bin is `(value - min) / delta * scale` rounded down: −1 below 0, `size` from `size` on and for NaN. */
export interface LinearRange extends TransformedRange {
  readonly scale: number;
}

/** Bin of a transformed value: 0 to size − 1, −1 below, size above, at the upper edge and for NaN. Formula: boost::histogram::axis::regular::index, in this order of operations. */
export function binOf(transformed: number, range: TransformedRange): number {
  const z = (transformed - range.min) / range.delta;
  if (!(z < 1)) return range.size;
  return z >= 0 ? (z * range.size) | 0 : -1;
}

/** Writes the bin of each value of an axis without transform into `out`. */
export function locateLinear(values: Float64Array, out: Int32Array, range: TransformedRange): void {
  const { size, min, delta } = range;
  for (let i = 0; i < values.length; i++) {
    const z = (values[i]! - min) / delta;
    out[i] = z < 1 ? (z >= 0 ? z * size : -1) : size;
  }
}

/** The same for a circular axis: one period is its range; NaN and infinities go to `size`. */
export function locateCircular(values: Float64Array, out: Int32Array, range: TransformedRange): void {
  const { size, min, delta } = range;
  for (let i = 0; i < values.length; i++) {
    const z = (values[i]! - min) / delta;
    out[i] = Number.isFinite(z) ? (z - Math.floor(z)) * size : size;
  }
}

/** This near to an integer, `z * size` may fall to the other side when the power is off by some units in the last place. */
const DOUBT = 1e-9;

/** Writes the bin of each value to the power `power` into `out`. Where the engine's power could be on the wrong side of an edge, the exact one decides. */
export function locatePower(values: Float64Array, out: Int32Array, power: number, range: TransformedRange): void {
  const { size, min, delta } = range;
  for (let i = 0; i < values.length; i++) {
    const x = values[i]!;
    const position = ((x ** power - min) / delta) * size;
    if (Math.abs(position - Math.round(position)) > DOUBT) out[i] = position < size ? (position >= 0 ? position : -1) : size;
    else out[i] = binOf(accuratePow(x, power), range);
  }
}

/** How a growing axis changed: its new range, and how many bins were added below. */
export interface RangeGrowth {
  readonly range: TransformedRange;
  readonly shift: number;
}

/**
 * Writes the bin of each value of a growing axis into `out`, as bins of the returned range. Infinities and NaN do not make it grow: −1 and size.
 * The range grows value by value, so rounding depends on their order. Formulas: boost::histogram::axis::regular::update.
 */
export function locateGrowing(values: Float64Array, out: Int32Array, start: TransformedRange): RangeGrowth {
  let { size, min, delta } = start;
  let shift = 0;
  const flow: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const z = (values[i]! - min) / delta;
    if (!Number.isFinite(z)) {
      flow.push(i);
      continue;
    }
    let bin = z < 0 ? Math.floor(z * size) : Math.trunc(z * size);
    if (z < 0) {
      const stop = min + delta;
      min += bin * (delta / size);
      delta = stop - min;
      size -= bin;
      shift -= bin;
      bin = 0;
    } else if (z >= 1) {
      const added = bin - size + 1;
      delta /= size;
      delta *= size + added;
      size += added;
    }
    out[i] = bin - shift;
  }
  if (shift > 0) for (let i = 0; i < values.length; i++) out[i]! += shift;
  for (const i of flow) out[i] = (values[i]! - min) / delta === -Infinity ? -1 : size;
  return { range: { size, min, delta }, shift };
}
