import type { BinFields, Bins, PerEntry } from "./bins.ts";

/** The numbers behind the means of all bins. Live arrays. */
export interface Moments {
  /** Number of entries, or sum of their weights. */
  readonly weights: Float64Array;
  /** Sum of squared weights; null for a storage that does not keep it. */
  readonly squares: Float64Array | null;
  readonly means: Float64Array;
  /** Sum of the squared distances of the samples from their mean, each times its weight. */
  readonly deltas: Float64Array;
}

/** What the two storages of means have in common. Formulas: boost::histogram::accumulators::mean and weighted_mean (Welford, West). */
export abstract class MeanBase implements Bins {
  readonly moments: Moments;

  constructor(moments: Moments) {
    this.moments = moments;
  }

  get length(): number {
    return this.moments.means.length;
  }

  /** Mean of the samples of each bin; 0 in an empty one. */
  get values(): Float64Array {
    return this.moments.means;
  }

  abstract get fields(): BinFields;
  abstract get counts(): Float64Array;
  /** Variance of each mean (not of the samples): NaN where the bin has one entry or none. */
  abstract get variances(): Float64Array;
  /** Variance of the samples of each bin, which the accumulators of boost-histogram call `variance`. */
  abstract get sampleVariances(): Float64Array;
  /** A storage of the same kind with these contents. */
  abstract holding(moments: Moments): this;

  accumulate(bins: Int32Array, weights: PerEntry, samples: PerEntry = null): void {
    if (samples === null) throw new Error("a storage of means got no samples");
    const { weights: sums, squares, means, deltas } = this.moments;
    for (let i = 0; i < bins.length; i++) {
      const bin = bins[i]!;
      if (bin < 0) continue;
      const weight = weights === null ? 1 : typeof weights === "number" ? weights : weights[i]!;
      const sample = typeof samples === "number" ? samples : samples[i]!;
      const sum = sums[bin]! + weight;
      const delta = sample - means[bin]!;
      const mean = means[bin]! + (weight * delta) / sum;
      sums[bin] = sum;
      if (squares !== null) squares[bin]! += weight * weight;
      means[bin] = mean;
      deltas[bin]! += weight * delta * (sample - mean);
    }
  }

  remap(target: Int32Array, length: number): this {
    const result = this.holding(emptyMoments(length, this.moments.squares !== null));
    for (let i = 0; i < this.length; i++) if (target[i]! >= 0) merge(result.moments, target[i]!, this.moments, i);
    return result;
  }

  plus(other: this): this {
    const sum = this.copy();
    for (let i = 0; i < this.length; i++) merge(sum.moments, i, other.moments, i);
    return sum;
  }

  copy(): this {
    const { weights, squares, means, deltas } = this.moments;
    return this.holding({ weights: weights.slice(), squares: squares?.slice() ?? null, means: means.slice(), deltas: deltas.slice() });
  }

  empty(): this {
    return this.holding(emptyMoments(this.length, this.moments.squares !== null));
  }

  /** Every mean times `factor`, the spread with its square; the number of entries stays. */
  scaled(factor: number): this {
    const { means, deltas } = this.moments;
    return this.holding({
      ...this.copy().moments,
      means: means.map((mean) => mean * factor),
      deltas: deltas.map((delta) => delta * factor * factor),
    });
  }

  /** Every mean divided by `divisor`, the spread by its square; the number of entries stays. */
  divided(divisor: number): this {
    const { means, deltas } = this.moments;
    return this.holding({
      ...this.copy().moments,
      means: means.map((mean) => mean / divisor),
      deltas: deltas.map((delta) => delta / divisor / divisor),
    });
  }
}

/** Numbers of `length` empty bins. */
export function emptyMoments(length: number, squares: boolean): Moments {
  return {
    weights: new Float64Array(length),
    squares: squares ? new Float64Array(length) : null,
    means: new Float64Array(length),
    deltas: new Float64Array(length),
  };
}

/** Adds bin `from` of `source` to bin `to` of `into`. */
function merge(into: Moments, to: number, source: Moments, from: number): void {
  const [n1, n2] = [into.weights[to]!, source.weights[from]!];
  if (n2 === 0) return;
  const [mu1, mu2] = [into.means[to]!, source.means[from]!];
  const mean = (n1 * mu1 + n2 * mu2) / (n1 + n2);
  into.weights[to] = n1 + n2;
  if (into.squares !== null) into.squares[to]! += source.squares![from]!;
  into.means[to] = mean;
  into.deltas[to]! += source.deltas[from]!;
  into.deltas[to]! += n1 * (mean - mu1) ** 2 + n2 * (mean - mu2) ** 2;
}
