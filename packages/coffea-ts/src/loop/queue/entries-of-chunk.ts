import type { Layout } from "../../awkward/index.ts";
import type { TakeEntries } from "../run/run-program.ts";

const FIRST = 4096;

/** Collects all entries of a sink. */
export class EntriesOfChunk {
  #columns: Float64Array[] | null = null;
  #count = 0;

  readonly take: TakeEntries = (columns, count) => {
    const needed = this.#count + count;
    const old = this.#columns;
    if (old === null || needed > old[0]!.length) {
      const size = Math.max(FIRST, needed, 2 * (old?.[0]!.length ?? 0));
      this.#columns = columns.map((_, k) => {
        const larger = new Float64Array(size);
        if (old !== null) larger.set(old[k]!.subarray(0, this.#count));
        return larger;
      });
    }
    for (const [k, column] of columns.entries()) this.#columns![k]!.set(column, this.#count);
    this.#count = needed;
  };

  /** The entries as layouts of numbers, one for each of `width` values. */
  layouts(width: number): Layout[] {
    return Array.from({ length: width }, (_, k) => {
      const data = this.#columns?.[k]!.subarray(0, this.#count) ?? new Float64Array(0);
      return { kind: "numeric", dtype: "float64", length: this.#count, data };
    });
  }
}
