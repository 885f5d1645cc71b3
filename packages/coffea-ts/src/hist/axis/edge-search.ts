import { bucketTable } from "./bucket-table.ts";
import type { EdgeTable } from "./edge-table.ts";

/** How many of the ascending `edges` are not above `x`; all of them for NaN. */
export function countNotAbove(edges: Float64Array, x: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (x < edges[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Finds bins between fixed edges fast: equal buckets over the range lead to the neighbourhood, comparisons decide. */
export class EdgeSearch {
  readonly #edges: Float64Array;
  /** Null where buckets are no help: edges at infinity, or many close together. */
  readonly table: EdgeTable | null;

  constructor(edges: Float64Array) {
    this.#edges = edges;
    this.table = edgeTable(edges);
  }

  /** Writes the bin of each value into `out`: −1 below the first edge, size at the last, above and for NaN. */
  locate(values: Float64Array, out: Int32Array): void {
    if (this.table === null) {
      for (let i = 0; i < values.length; i++) out[i] = countNotAbove(this.#edges, values[i]!) - 1;
      return;
    }
    const { edges, buckets, size, low, high } = this.table;
    const { scale } = this.table.bucket as Extract<EdgeTable["bucket"], { kind: "steps" }>;
    for (let i = 0; i < values.length; i++) {
      const x = values[i]!;
      if (x >= low && x < high) {
        let bin = buckets[((x - low) * scale) | 0]!;
        while (x >= edges[bin + 1]!) bin++;
        out[i] = bin;
      } else out[i] = x < low ? -1 : size;
    }
  }
}

function edgeTable(edges: Float64Array): EdgeTable | null {
  const size = edges.length - 1;
  const [low, high] = [edges[0]!, edges[size]!];
  const count = 4 * edges.length;
  const scale = count / (high - low);
  if (!(Number.isFinite(scale) && scale > 0)) return null;
  const buckets = bucketTable(
    Int32Array.from(edges, (edge) => (edge - low) * scale),
    count + 2,
  );
  if (buckets === null) return null;
  return { edges, buckets, size, low, high, floor: -Infinity, bucket: { kind: "steps", scale }, doubt: null };
}
