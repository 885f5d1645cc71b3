import type { ArrayInput } from "../nd-array.ts";
import type { HistView } from "../storage/hist-view.ts";
import type { BinContent } from "../storage/bin-content.ts";
import type { StorageKind } from "../storage/storage.ts";

/** An array for each part of a bin. */
type PartsOf<T> = T extends number ? never : { readonly [K in keyof T]: ArrayInput };

/** What can be put into bins: numbers, or the parts of accumulators as `at` or `view` give them, or an array with one more dimension for the parts. */
export type HistAssignment<S extends StorageKind> = ArrayInput | PartsOf<BinContent<S>> | HistView<S>;
