import { addAt, added, addEntries, type BinFields, type Bins, type PerEntry } from "./bins.ts";

/** Sum of weights and sum of squared weights (the variance) of each bin. */
export class WeightStorage implements Bins {
  readonly kind = "weight";
  readonly values: Float64Array;
  readonly variances: Float64Array;

  constructor(contents: number | { values: Float64Array; variances: Float64Array }) {
    this.values = typeof contents === "number" ? new Float64Array(contents) : contents.values;
    this.variances = typeof contents === "number" ? new Float64Array(contents) : contents.variances;
  }

  get length(): number {
    return this.values.length;
  }

  get fields(): BinFields {
    return { value: this.values, variance: this.variances };
  }

  /** The sums of weights, as boost-histogram has it. */
  get counts(): Float64Array {
    return this.values;
  }

  accumulate(bins: Int32Array, weights: PerEntry): void {
    if (weights === null || typeof weights === "number") {
      const weight = weights ?? 1;
      addEntries(this.values, bins, weight);
      addEntries(this.variances, bins, weight * weight);
      return;
    }
    const { values, variances } = this;
    for (let i = 0; i < bins.length; i++) {
      const bin = bins[i]!;
      if (bin < 0) continue;
      const weight = weights[i]!;
      values[bin]! += weight;
      variances[bin]! += weight * weight;
    }
  }

  /** Adds so many entries without weight to each bin, `counts[i]` to bin `i`. */
  addCounts(counts: Int32Array): void {
    for (let i = 0; i < counts.length; i++) {
      this.values[i]! += counts[i]!;
      this.variances[i]! += counts[i]!;
    }
  }

  remap(target: Int32Array, length: number): this {
    const values = new Float64Array(length);
    const variances = new Float64Array(length);
    addAt(values, target, this.values);
    addAt(variances, target, this.variances);
    return new WeightStorage({ values, variances }) as this;
  }

  plus(other: this): this {
    return new WeightStorage({ values: added(this.values, other.values), variances: added(this.variances, other.variances) }) as this;
  }

  copy(): this {
    return new WeightStorage({ values: this.values.slice(), variances: this.variances.slice() }) as this;
  }

  empty(): this {
    return new WeightStorage(this.length) as this;
  }

  /** Every value times `factor`, every variance times its square. */
  scaled(factor: number): WeightStorage {
    return new WeightStorage({
      values: this.values.map((value) => value * factor),
      variances: this.variances.map((variance) => variance * factor * factor),
    });
  }

  /** Every value divided by `divisor`, every variance by its square. */
  divided(divisor: number): WeightStorage {
    return new WeightStorage({
      values: this.values.map((value) => value / divisor),
      variances: this.variances.map((variance) => variance / (divisor * divisor)),
    });
  }
}
