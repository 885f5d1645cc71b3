import type { BinFields } from "./bins.ts";
import { emptyMoments, MeanBase, type Moments } from "./mean-base.ts";

/** Number of entries, mean and variance of a sample in each bin (a profile). Weights count like so many entries. */
export class MeanStorage extends MeanBase {
  readonly kind = "mean";

  constructor(contents: number | Moments) {
    super(typeof contents === "number" ? emptyMoments(contents, false) : contents);
  }

  get fields(): BinFields {
    const { weights, means, deltas } = this.moments;
    return { count: weights, value: means, sumOfDeltasSquared: deltas };
  }

  get counts(): Float64Array {
    return this.moments.weights;
  }

  get sampleVariances(): Float64Array {
    const { weights, deltas } = this.moments;
    return deltas.map((delta, i) => delta / (weights[i]! - 1));
  }

  get variances(): Float64Array {
    const { weights } = this.moments;
    return this.sampleVariances.map((variance, i) => (weights[i]! > 1 ? variance / weights[i]! : NaN));
  }

  override holding(moments: Moments): this {
    return new MeanStorage(moments) as this;
  }
}
