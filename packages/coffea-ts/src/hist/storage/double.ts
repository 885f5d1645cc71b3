import { SumStorage } from "./sum-storage.ts";

/** Sums of weights as float64. The variance is the content itself, and is not known once a weight was used. */
export class DoubleStorage extends SumStorage {
  readonly kind = "double";

  override holding(contents: number | Float64Array, weighted: boolean): this {
    return new DoubleStorage(contents, weighted) as this;
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
