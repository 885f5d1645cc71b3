import { addAt, added, addEntries, type BinFields, type Bins, type PerEntry } from "./bins.ts";

/** What the storages of one number per bin have in common: the variance is the content itself, and is not known once a weight was used. */
export abstract class SumStorage implements Bins {
  readonly values: Float64Array;
  #weighted: boolean;

  constructor(contents: number | Float64Array, weighted = false) {
    this.values = typeof contents === "number" ? new Float64Array(contents) : contents;
    this.#weighted = weighted;
  }

  get length(): number {
    return this.values.length;
  }

  get fields(): BinFields {
    return { value: this.values };
  }

  get variances(): Float64Array | null {
    return this.#weighted ? null : this.values;
  }

  get counts(): Float64Array {
    return this.values;
  }

  /** Whether a weight or a scaling has made the variances unknown. */
  get weighted(): boolean {
    return this.#weighted;
  }

  /** A storage of the same kind with these contents. */
  abstract holding(contents: number | Float64Array, weighted: boolean): this;

  accumulate(bins: Int32Array, weights: PerEntry): void {
    if (weights !== null) this.#weighted = true;
    addEntries(this.values, bins, weights);
  }

  /** Adds so many entries without weight to each bin, `counts[i]` to bin `i`. */
  addCounts(counts: Int32Array): void {
    const { values } = this;
    for (let i = 0; i < values.length; i++) values[i]! += counts[i]!;
  }

  remap(target: Int32Array, length: number): this {
    const values = new Float64Array(length);
    addAt(values, target, this.values);
    return this.holding(values, this.#weighted);
  }

  plus(other: this): this {
    return this.holding(added(this.values, other.values), this.#weighted || other.weighted);
  }

  copy(): this {
    return this.holding(this.values.slice(), this.#weighted);
  }

  empty(): this {
    return this.holding(this.length, false);
  }
}
