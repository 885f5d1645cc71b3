import { accurateExp, accurateLog } from "./accurate-log.ts";
import { bucketTable } from "./bucket-table.ts";
import type { EdgeTable } from "./edge-table.ts";
import { middleFloat } from "./float-neighbours.ts";
import { binOf, type TransformedRange } from "./transformed-range.ts";

/** Position of the sign, exponent and high fraction bits among the two words of a float64. */
const HIGH_WORD = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;
/** For fewer values the table is not worth making. */
const MANY = 256;

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
  #table: EdgeTable | null | undefined;

  constructor(range: TransformedRange) {
    const { size, min, delta } = range;
    this.#range = range;
    this.#starts = new Float64Array(size + 1).fill(NaN);
    this.#doubt = size * 4e-15 * (1 + Math.max(Math.abs(min), Math.abs(min + delta)) / Math.abs(delta));
  }

  /** The table that decides for most values; null where there is none. */
  get table(): EdgeTable | null {
    if (this.#table === undefined) this.#table = logTable(this.#range, this.#doubt);
    return this.#table;
  }

  /** Writes the bin of each value into `out`: −1 below the axis, size above it, at its upper edge, for NaN and for negative values. */
  locate(values: Float64Array, out: Int32Array): void {
    const table = values.length >= MANY ? this.table : this.#table;
    if (table === undefined || table === null) this.#locateByLog(values, out);
    else this.#locateByTable(values, out, table);
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

  #locateByTable(values: Float64Array, out: Int32Array, table: EdgeTable): void {
    const { edges, buckets, size, low, high } = table;
    const { first, shift } = table.bucket as Extract<EdgeTable["bucket"], { kind: "bits" }>;
    const doubt = table.doubt!;
    const words = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
    for (let i = 0; i < values.length; i++) {
      const x = values[i]!;
      if (x >= low && x < high) {
        let bin = buckets[(words[2 * i + HIGH_WORD]! >> shift) - first]!;
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
function logTable({ size, min, delta }: TransformedRange, doubtOfPosition: number): EdgeTable | null {
  if (delta < 0) return null;
  const edges = new Float64Array(size + 2).fill(Infinity);
  for (let i = 0; i <= size; i++) edges[i] = Math.exp(min + (i / size) * delta);
  // Values a little outside are looked up too.
  const ends = Float64Array.of(edges[0]! * 0.999, edges[size]! * 1.001);
  const words = new Int32Array(ends.buffer);
  let shift = 0;
  while ((words[2 + HIGH_WORD]! >> shift) - (words[HIGH_WORD]! >> shift) > 8 * size + 64) shift++;
  const first = words[HIGH_WORD]! >> shift;
  const count = (words[2 + HIGH_WORD]! >> shift) - first + 1;
  const edgeWords = new Int32Array(edges.buffer);
  const edgeBuckets = new Int32Array(size + 1);
  for (let i = 0; i <= size; i++) edgeBuckets[i] = (edgeWords[2 * i + HIGH_WORD]! >> shift) - first;
  const buckets = bucketTable(edgeBuckets, count);
  if (buckets === null) return null;
  const doubt = (doubtOfPosition * delta) / size;
  const [low, high] = [edges[0]! * (1 - doubt), edges[size]! * (1 + doubt)];
  return { edges, buckets, size, low, high, floor: 0, bucket: { kind: "bits", shift, first }, doubt };
}

/** Those that were asked for last, the last one last: processors make their histograms anew for each chunk. */
const kept = new Map<string, LogBins>();
const KEPT = 16;

/** The bins of a logarithmic axis; axes of the same range share them. */
export function logBinsOf(range: TransformedRange): LogBins {
  const key = `${range.size} ${range.min} ${range.delta}`;
  const bins = kept.get(key) ?? new LogBins(range);
  kept.delete(key);
  kept.set(key, bins);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  return bins;
}
