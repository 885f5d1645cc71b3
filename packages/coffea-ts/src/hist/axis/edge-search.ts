import { bucketTable } from "./bucket-table.ts";

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
  readonly #scale: number;
  /** Null where buckets are no help: edges at infinity, or many close together. */
  readonly #table: Int32Array | null;

  constructor(edges: Float64Array) {
    this.#edges = edges;
    const buckets = 4 * edges.length;
    this.#scale = buckets / (edges.at(-1)! - edges[0]!);
    const usable = Number.isFinite(this.#scale) && this.#scale > 0;
    this.#table = usable
      ? bucketTable(
          Int32Array.from(edges, (edge) => (edge - edges[0]!) * this.#scale),
          buckets + 2,
        )
      : null;
  }

  /** Writes the bin of each value into `out`: −1 below the first edge, size at the last, above and for NaN. */
  locate(values: Float64Array, out: Int32Array): void {
    const edges = this.#edges;
    const table = this.#table;
    const scale = this.#scale;
    const first = edges[0]!;
    const size = edges.length - 1;
    const last = edges[size]!;
    if (table === null) {
      for (let i = 0; i < values.length; i++) out[i] = countNotAbove(edges, values[i]!) - 1;
      return;
    }
    for (let i = 0; i < values.length; i++) {
      const x = values[i]!;
      if (x >= first && x < last) {
        let bin = table[((x - first) * scale) | 0]!;
        while (x >= edges[bin + 1]!) bin++;
        out[i] = bin;
      } else out[i] = x < first ? -1 : size;
    }
  }
}
