import type { MeanStorage } from "./mean.ts";
import type { Storage, StorageKind } from "./storage.ts";
import type { WeightedMeanStorage } from "./weighted-mean.ts";

/** Sum of weights and of squared weights. hist: `WeightedSum`. */
export interface WeightedSum {
  readonly value: number;
  readonly variance: number;
}

/** Number of entries, mean and variance of the samples (not of the mean). hist: `Mean`. */
export interface MeanContent {
  readonly count: number;
  readonly value: number;
  readonly variance: number;
}

/** Sums of weights and of squared weights, mean and variance of the samples (not of the mean). hist: `WeightedMean`. */
export interface WeightedMeanContent {
  readonly sumOfWeights: number;
  readonly sumOfWeightsSquared: number;
  readonly value: number;
  readonly variance: number;
}

/** The content of one bin, or of all together, by kind of storage. */
export type BinContent<S extends StorageKind> = S extends "weight"
  ? WeightedSum
  : S extends "mean"
    ? MeanContent
    : S extends "weightedMean"
      ? WeightedMeanContent
      : number;

/** The content of bin number `bin`. */
export function contentOf(storage: Storage, bin: number): number | WeightedSum | MeanContent | WeightedMeanContent {
  switch (storage.kind) {
    case "int64":
    case "double":
    case "unlimited":
      return storage.values[bin]!;
    case "weight":
      return { value: storage.values[bin]!, variance: storage.variances[bin]! };
    case "mean":
      return { count: storage.counts[bin]!, value: storage.values[bin]!, variance: spreadOf(storage, bin) };
    case "weightedMean":
      return {
        sumOfWeights: storage.moments.weights[bin]!,
        sumOfWeightsSquared: storage.moments.squares![bin]!,
        value: storage.values[bin]!,
        variance: spreadOf(storage, bin),
      };
    default:
      throw storage satisfies never;
  }
}

/** Variance of the samples; NaN of too few, also where weights below 1 make the formula give a number. */
function spreadOf(storage: MeanStorage | WeightedMeanStorage, bin: number): number {
  return Number.isNaN(storage.variances[bin]) ? NaN : storage.sampleVariances[bin]!;
}
