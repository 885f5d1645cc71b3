import { SumStorage } from "./sum-storage.ts";

/**
 * Counts or sums of weights, whichever is filled. boost-histogram keeps small integers here and turns to float64 when it must, to save memory;
 * contents are always read as float64, so here they are float64 from the beginning. The variance is the content itself, and is not known once a weight was used.
 */
export class UnlimitedStorage extends SumStorage {
  readonly kind = "unlimited";

  override holding(contents: number | Float64Array, weighted: boolean): this {
    return new UnlimitedStorage(contents, weighted) as this;
  }

  /** Every bin times `factor`; its variance is then no longer known. */
  scaled(factor: number): UnlimitedStorage {
    return new UnlimitedStorage(
      this.values.map((value) => value * factor),
      true,
    );
  }

  /** Every bin divided by `divisor`; its variance is then no longer known. */
  divided(divisor: number): UnlimitedStorage {
    return new UnlimitedStorage(
      this.values.map((value) => value / divisor),
      true,
    );
  }
}
