import { DoubleStorage } from "./double.ts";
import { Int64Storage } from "./int64.ts";
import { MeanStorage } from "./mean.ts";
import { UnlimitedStorage } from "./unlimited.ts";
import { WeightStorage } from "./weight.ts";
import { WeightedMeanStorage } from "./weighted-mean.ts";

/** What the bins of a histogram hold. A closed union on `kind`. */
export type Storage = Int64Storage | DoubleStorage | UnlimitedStorage | WeightStorage | MeanStorage | WeightedMeanStorage;

/** The tag of a {@link Storage}. */
export type StorageKind = Storage["kind"];

/** All kinds of storage. */
export const storageKinds: readonly StorageKind[] = ["int64", "double", "unlimited", "weight", "mean", "weightedMean"];

/** An empty storage of `length` bins. */
export function emptyStorage(kind: StorageKind, length: number): Storage {
  switch (kind) {
    case "int64":
      return new Int64Storage(length);
    case "double":
      return new DoubleStorage(length);
    case "unlimited":
      return new UnlimitedStorage(length);
    case "weight":
      return new WeightStorage(length);
    case "mean":
      return new MeanStorage(length);
    case "weightedMean":
      return new WeightedMeanStorage(length);
    default:
      throw kind satisfies never;
  }
}

/** Whether bins of this kind hold the mean of a sample, and fills need a `sample`. */
export function isMeanKind(kind: StorageKind): boolean {
  return kind === "mean" || kind === "weightedMean";
}
