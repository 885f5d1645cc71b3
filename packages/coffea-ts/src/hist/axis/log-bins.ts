import { accurateExp, accurateLog } from "./accurate-log.ts";
import { bucketTable } from "./bucket-table.ts";
import { middleFloat } from "./float-neighbours.ts";
import { binOf, type TransformedRange } from "./transformed-range.ts";

/** Position of the sign, exponent and high fraction bits among the two words of a float64. */
const HIGH_WORD = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;
/** For fewer values the table is not worth making. */
const MANY = 256;

/** Edges rounded somehow, and buckets of the floats' high bits that lead to the neighbourhood of a bin. */
interface LogTable {
  readonly edges: Float64Array;
  readonly buckets: Int32Array;
  readonly firstBucket: number;
  readonly shift: number;
}

/**
 * Finds the bins of a logarithmic axis as if every logarithm were rounded to the nearest float64.
 * Approximate edges (or `Math.log`, for few values) decide for values that are clearly inside a bin; for one beside an edge, the smallest value that belongs to the upper bin does. It is found when first needed.
 */
export class LogBins {
  readonly #range: TransformedRange;
  /** Smallest value of bin `i`, NaN where not yet known. */
  readonly #starts: Float64Array;
  /** `z * size` this near to an integer may fall to the other side when the logarithm is off by some units in the last place. */
  readonly #doubt: number;
  #table: LogTable | null | undefined;

  constructor(range: TransformedRange) {
    const { size, min, delta } = range;
    this.#range = range;
    this.#starts = new Float64Array(size + 1).fill(NaN);
    this.#doubt = size * 4e-15 * (1 + Math.max(Math.abs(min), Math.abs(min + delta)) / Math.abs(delta));
  }

  /** Writes the bin of each value into `out`: −1 below the axis, size above it, at its upper edge, for NaN and for negative values. */
  locate(values: Float64Array, out: Int32Array): void {
    if (this.#table === undefined && values.length >= MANY) this.#table = logTable(this.#range);
    if (this.#table === undefined || this.#table === null) this.#locateByLog(values, out);
    else this.#locateByTable(values, out, this.#table);
  }

  #locateByLog(values: Float64Array, out: Int32Array): void {
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

  #locateByTable(values: Float64Array, out: Int32Array, table: LogTable): void {
    const { edges, buckets, firstBucket, shift } = table;
    const { size, delta } = this.#range;
    const words = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
    const doubt = (this.#doubt * delta) / size;
    const low = edges[0]! * (1 - doubt);
    const high = edges[size]! * (1 + doubt);
    for (let i = 0; i < values.length; i++) {
      const x = values[i]!;
      if (x >= low && x < high) {
        let bin = buckets[(words[2 * i + HIGH_WORD]! >> shift) - firstBucket]!;
        while (x >= edges[bin + 1]!) bin++;
        const margin = doubt * x;
        if (x - edges[bin]! <= margin) out[i] = this.#besideEdge(x, bin);
        else out[i] = edges[bin + 1]! - x <= margin ? this.#besideEdge(x, bin + 1) : bin;
      } else out[i] = x < low && x >= 0 ? -1 : size;
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

/** The table of an ascending axis; null for one that runs downwards, or is so narrow that many edges share their high bits. */
function logTable({ size, min, delta }: TransformedRange): LogTable | null {
  if (delta < 0) return null;
  const edges = new Float64Array(size + 2).fill(Infinity);
  for (let i = 0; i <= size; i++) edges[i] = Math.exp(min + (i / size) * delta);
  // Values a little outside are looked up too.
  const ends = Float64Array.of(edges[0]! * 0.999, edges[size]! * 1.001);
  const words = new Int32Array(ends.buffer);
  let shift = 0;
  while ((words[2 + HIGH_WORD]! >> shift) - (words[HIGH_WORD]! >> shift) > 8 * size + 64) shift++;
  const firstBucket = words[HIGH_WORD]! >> shift;
  const count = (words[2 + HIGH_WORD]! >> shift) - firstBucket + 1;
  const edgeWords = new Int32Array(edges.buffer);
  const edgeBuckets = Int32Array.from({ length: size + 1 }, (_, i) => (edgeWords[2 * i + HIGH_WORD]! >> shift) - firstBucket);
  const buckets = bucketTable(edgeBuckets, count);
  return buckets === null ? null : { edges, buckets, firstBucket, shift };
}
