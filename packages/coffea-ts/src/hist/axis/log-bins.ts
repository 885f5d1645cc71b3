import { accurateExp, accurateLog } from "./accurate-log.ts";
import { middleFloat } from "./float-neighbours.ts";
import { binOf, type TransformedRange } from "./transformed-range.ts";

/**
 * Finds the bins of a logarithmic axis as if every logarithm were rounded to the nearest float64.
 * `Math.log` decides for values that are clearly inside a bin; for one beside an edge, the smallest value that belongs to the upper bin does. It is found when first needed.
 */
export class LogBins {
  readonly #range: TransformedRange;
  /** Smallest value of bin `i`, NaN where not yet known. */
  readonly #starts: Float64Array;
  /** `z * size` this near to an integer may fall to the other side when the logarithm is off by some units in the last place. */
  readonly #doubt: number;

  constructor(range: TransformedRange) {
    const { size, min, delta } = range;
    this.#range = range;
    this.#starts = new Float64Array(size + 1).fill(NaN);
    this.#doubt = size * 4e-15 * (1 + Math.max(Math.abs(min), Math.abs(min + delta)) / Math.abs(delta));
  }

  /** Writes the bin of each value into `out`: −1 below the axis, size above it, at its upper edge, for NaN and for negative values. */
  locate(values: Float64Array, out: Int32Array): void {
    const { size, min, delta } = this.#range;
    const doubt = this.#doubt;
    const last = size + 0.5;
    for (let i = 0; i < values.length; i++) {
      const position = ((Math.log(values[i]!) - min) / delta) * size;
      if (position >= last) out[i] = size;
      else if (position > -0.5) {
        const edge = (position + 0.5) | 0;
        const beyond = position - edge;
        if (beyond > doubt) out[i] = edge;
        else out[i] = beyond < -doubt ? edge - 1 : this.#besideEdge(values[i]!, edge);
      } else out[i] = position < 0 ? -1 : size;
    }
  }

  #besideEdge(value: number, edge: number): number {
    if (this.#range.delta < 0) return binOf(accurateLog(value), this.#range);
    let start = this.#starts[edge]!;
    if (Number.isNaN(start)) {
      start = this.#findStart(edge);
      this.#starts[edge] = start;
    }
    return value >= start ? edge : edge - 1;
  }

  /** The smallest float64 whose bin is `edge` or above. */
  #findStart(edge: number): number {
    const { size, min, delta } = this.#range;
    const reaches = (value: number): boolean => binOf(accurateLog(value), this.#range) >= edge;
    const near = accurateExp(min + (edge / size) * delta);
    let width = 1e-13;
    while (reaches(near * (1 - width)) || !reaches(near * (1 + width))) width *= 8;
    let low = near * (1 - width);
    let high = near * (1 + width);
    for (let middle = middleFloat(low, high); middle !== low; middle = middleFloat(low, high)) {
      if (reaches(middle)) high = middle;
      else low = middle;
    }
    return high;
  }
}
