import type { BinFields } from "./bins.ts";
import { emptyMoments, MeanBase, type Moments } from "./mean-base.ts";

/** Sums of weights and of squared weights, weighted mean and variance of a sample in each bin (a profile of weighted entries). */
export class WeightedMeanStorage extends MeanBase {
  readonly kind = "weightedMean";

  constructor(contents: number | Moments) {
    super(typeof contents === "number" ? emptyMoments(contents, true) : contents);
  }

  get fields(): BinFields {
    const { weights, squares, means, deltas } = this.moments;
    return { sumOfWeights: weights, sumOfWeightsSquared: squares!, value: means, sumOfWeightedDeltasSquared: deltas };
  }

  /** Effective number of entries: the squared sum of weights over the sum of squared weights. */
  get counts(): Float64Array {
    const { weights, squares } = this.moments;
    return weights.map((weight, i) => (squares![i] === 0 ? 0 : weight ** 2 / squares![i]!));
  }

  get sampleVariances(): Float64Array {
    const { weights, squares, deltas } = this.moments;
    return deltas.map((delta, i) => delta / (weights[i]! - squares![i]! / weights[i]!));
  }

  get variances(): Float64Array {
    const { weights, squares } = this.moments;
    return this.sampleVariances.map((variance, i) => (weights[i]! ** 2 > squares![i]! ? variance / weights[i]! : NaN));
  }

  override holding(moments: Moments): this {
    return new WeightedMeanStorage(moments) as this;
  }
}
