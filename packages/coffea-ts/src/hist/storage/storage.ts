import { DoubleStorage } from "./double.ts";
import { Int64Storage } from "./int64.ts";
import { WeightStorage } from "./weight.ts";

/** What the bins of a histogram hold. A closed union on `kind`. */
export type Storage = Int64Storage | DoubleStorage | WeightStorage;

/** The tag of a {@link Storage}. */
export type StorageKind = Storage["kind"];

/** An empty storage of `length` bins. */
export function emptyStorage(kind: StorageKind, length: number): Storage {
  switch (kind) {
    case "int64":
      return new Int64Storage(length);
    case "double":
      return new DoubleStorage(length);
    case "weight":
      return new WeightStorage(length);
    default:
      throw kind satisfies never;
  }
}
