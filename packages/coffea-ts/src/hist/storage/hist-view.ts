import type { NdArray } from "../nd-array.ts";
import type { StorageKind } from "./storage.ts";

/** What `view` gives: every number of the bins, by the names of boost-histogram's views. */
export type HistView<S extends StorageKind> = S extends "weight"
  ? { readonly value: NdArray; readonly variance: NdArray }
  : S extends "mean"
    ? { readonly count: NdArray; readonly value: NdArray; readonly sumOfDeltasSquared: NdArray }
    : S extends "weightedMean"
      ? {
          readonly sumOfWeights: NdArray;
          readonly sumOfWeightsSquared: NdArray;
          readonly value: NdArray;
          readonly sumOfWeightedDeltasSquared: NdArray;
        }
      : { readonly value: NdArray };
