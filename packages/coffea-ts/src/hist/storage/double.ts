import { addAt, added, addEntries, type Bins, type Weights } from "./bins.ts";

/** Sums of weights as float64. The variance is the content itself, and is not known once a weight was used. */
export class DoubleStorage implements Bins {
  readonly kind = "double";
  readonly values: Float64Array;
  #weighted: boolean;

  constructor(contents: number | Float64Array, weighted = false) {
    this.values = typeof contents === "number" ? new Float64Array(contents) : contents;
    this.#weighted = weighted;
  }

  get length(): number {
    return this.values.length;
  }

  get variances(): Float64Array | null {
    return this.#weighted ? null : this.values;
  }

  accumulate(bins: Int32Array, weights: Weights): void {
    if (weights !== null) this.#weighted = true;
    addEntries(this.values, bins, weights);
  }

  remap(target: Int32Array, length: number): this {
    const values = new Float64Array(length);
    addAt(values, target, this.values);
    return new DoubleStorage(values, this.#weighted) as this;
  }

  plus(other: this): this {
    return new DoubleStorage(added(this.values, other.values), this.#weighted || other.#weighted) as this;
  }

  copy(): this {
    return new DoubleStorage(this.values.slice(), this.#weighted) as this;
  }

  empty(): this {
    return new DoubleStorage(this.length) as this;
  }

  /** Every bin times `factor`; its variance is then no longer known. */
  scaled(factor: number): DoubleStorage {
    return new DoubleStorage(
      this.values.map((value) => value * factor),
      true,
    );
  }

  /** Every bin divided by `divisor`; its variance is then no longer known. */
  divided(divisor: number): DoubleStorage {
    return new DoubleStorage(
      this.values.map((value) => value / divisor),
      true,
    );
  }
}
