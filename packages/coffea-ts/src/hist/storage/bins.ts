/** A weight per entry, or one for all; null counts each entry once. */
export type Weights = Float64Array | number | null;

/**
 * What every storage can do with its bins, which are numbered 0 to `length` − 1, flow bins included.
 * Implementations are `int64`, `double` and `weight`; the contract suite in `storage-contract.ts` holds for each.
 */
export interface Bins {
  readonly length: number;
  /** Content of each bin: the count or the sum of weights. Live, not a copy. */
  readonly values: Float64Array;
  /** Variance of each bin's content, or null when it cannot be known. Live, not a copy. */
  readonly variances: Float64Array | null;
  /** Adds one entry to each of `bins`; entries with a negative bin are left out. */
  accumulate(bins: Int32Array, weights: Weights): void;
  /** A storage of `length` bins where bin `i` of this one was added to bin `target[i]`; a negative target drops it. */
  remap(target: Int32Array, length: number): this;
  /** Bin by bin sum with a storage of the same kind and length, as a new one. */
  plus(other: this): this;
  copy(): this;
  /** An empty storage of the same kind and length. */
  empty(): this;
}

/** Adds `source[i]` to `into[target[i]]` for every target that is not negative. */
export function addAt(into: Float64Array, target: Int32Array, source: Float64Array): void {
  for (let i = 0; i < source.length; i++) {
    const bin = target[i]!;
    if (bin >= 0) into[bin]! += source[i]!;
  }
}

/** Element-wise sum as a new array. */
export function added(a: Float64Array, b: Float64Array): Float64Array {
  const sum = Float64Array.from(a);
  for (let i = 0; i < sum.length; i++) sum[i]! += b[i]!;
  return sum;
}

/** Adds the weights of the entries to their bins. */
export function addEntries(values: Float64Array, bins: Int32Array, weights: Weights): void {
  if (weights === null || typeof weights === "number") {
    const weight = weights ?? 1;
    for (let i = 0; i < bins.length; i++) {
      if (bins[i]! >= 0) values[bins[i]!]! += weight;
    }
    return;
  }
  for (let i = 0; i < bins.length; i++) {
    if (bins[i]! >= 0) values[bins[i]!]! += weights[i]!;
  }
}
