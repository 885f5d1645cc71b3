/** A number per entry, or one for all; null when none was given. */
export type PerEntry = Float64Array | number | null;

/** The fields of a bin by name, each with one number per bin. */
export type BinFields = Readonly<Record<string, Float64Array>>;

/**
 * What every storage can do with its bins, which are numbered 0 to `length` − 1, flow bins included.
 * Implementations are the members of the union `Storage`; the contract suite in `storage-contract.ts` holds for each.
 */
export interface Bins {
  readonly length: number;
  /** All that the bins hold, under the names that `view` shows. Live, not a copy. */
  readonly fields: BinFields;
  /** Content of each bin: the count, the sum of weights, or for means the mean of the samples. Live, not a copy. */
  readonly values: Float64Array;
  /** Variance of each bin's value, or null when it cannot be known. May be live. */
  readonly variances: Float64Array | null;
  /** Number of entries of each bin: for sums the same as the values, for weighted means the effective number. May be live. */
  readonly counts: Float64Array;
  /** Adds one entry to each of `bins`; entries with a negative bin are left out. Only means take samples. */
  accumulate(bins: Int32Array, weights: PerEntry, samples?: PerEntry): void;
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
  const sum = a.slice();
  for (let i = 0; i < sum.length; i++) sum[i]! += b[i]!;
  return sum;
}

/** Adds the weights of the entries to their bins. */
export function addEntries(values: Float64Array, bins: Int32Array, weights: PerEntry): void {
  if (weights === null || typeof weights === "number") {
    const weight = weights ?? 1;
    for (let i = 0; i < bins.length; i++) {
      const bin = bins[i]!;
      if (bin >= 0) values[bin]! += weight;
    }
    return;
  }
  for (let i = 0; i < bins.length; i++) {
    const bin = bins[i]!;
    if (bin >= 0) values[bin]! += weights[i]!;
  }
}
