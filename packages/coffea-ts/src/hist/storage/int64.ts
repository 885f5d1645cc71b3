import { CoffeaError } from "../../base/index.ts";
import { addAt, added, addEntries, type Bins, type Weights } from "./bins.ts";
import { DoubleStorage } from "./double.ts";

/** Whole counts, exact up to 2^53. The variance is the count itself, and is not known once a weight was used. */
export class Int64Storage implements Bins {
  readonly kind = "int64";
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

  /** Weights must be whole numbers, else `BadArgument`. */
  accumulate(bins: Int32Array, weights: Weights): void {
    if (weights !== null) {
      assertWhole(weights);
      this.#weighted = true;
    }
    addEntries(this.values, bins, weights);
  }

  remap(target: Int32Array, length: number): this {
    const values = new Float64Array(length);
    addAt(values, target, this.values);
    return new Int64Storage(values, this.#weighted) as this;
  }

  plus(other: this): this {
    return new Int64Storage(added(this.values, other.values), this.#weighted || other.#weighted) as this;
  }

  copy(): this {
    return new Int64Storage(this.values.slice(), this.#weighted) as this;
  }

  empty(): this {
    return new Int64Storage(this.length) as this;
  }

  /** Every bin times `factor`: counts again when it is whole, else a `double` storage. */
  scaled(factor: number): Int64Storage | DoubleStorage {
    const values = this.values.map((value) => value * factor);
    return Number.isInteger(factor) ? new Int64Storage(values, true) : new DoubleStorage(values, true);
  }
}

function assertWhole(weights: Float64Array | number): void {
  const wrong =
    typeof weights === "number" ? (Number.isInteger(weights) ? undefined : weights) : weights.find((weight) => !Number.isInteger(weight));
  if (wrong === undefined) return;
  throw new CoffeaError(
    "BadArgument",
    `The weight ${wrong} cannot be added to an int64 storage, which holds whole counts. Make the histogram with .double(), or with .weight() to keep the variances too.`,
  );
}
