import { CoffeaError } from "../../base/index.ts";
import type { PerEntry } from "./bins.ts";
import { DoubleStorage } from "./double.ts";
import { SumStorage } from "./sum-storage.ts";

/** Whole counts, exact up to 2^53. The variance is the count itself, and is not known once a weight was used. */
export class Int64Storage extends SumStorage {
  readonly kind = "int64";

  override holding(contents: number | Float64Array, weighted: boolean): this {
    return new Int64Storage(contents, weighted) as this;
  }

  /** Weights must be whole numbers, else `BadArgument`. */
  override accumulate(bins: Int32Array, weights: PerEntry): void {
    if (weights !== null) assertWhole(weights);
    super.accumulate(bins, weights);
  }

  /** Every bin times `factor`: counts again when it is whole, else a `double` storage. */
  scaled(factor: number): Int64Storage | DoubleStorage {
    const values = this.values.map((value) => value * factor);
    return Number.isInteger(factor) ? new Int64Storage(values, true) : new DoubleStorage(values, true);
  }

  /** Every bin divided by `divisor`, as a `double` storage. */
  divided(divisor: number): DoubleStorage {
    return new DoubleStorage(
      this.values.map((value) => value / divisor),
      true,
    );
  }
}

/** Refuses weights that an int64 storage cannot hold, with `BadArgument`. */
export function assertWhole(weights: Float64Array | number): void {
  const wrong =
    typeof weights === "number" ? (Number.isInteger(weights) ? undefined : weights) : weights.find((weight) => !Number.isInteger(weight));
  if (wrong === undefined) return;
  throw new CoffeaError(
    "BadArgument",
    `The weight ${wrong} cannot be added to an int64 storage, which holds whole counts. Make the histogram with .double(), or with .weight() to keep the variances too.`,
  );
}
