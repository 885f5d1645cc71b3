import type { BinPick } from "./select-axis.ts";
import type { Locator, Rebin, Slice, Sum } from "./tags.ts";

/** One bin of an axis whose values are `V`: its number, a category or boolean of it, or a locator. */
export type PickOf<V> = number | Locator | ([V] extends [number] ? never : V);

/** One bin on every axis. */
export type BinPicks<A> = { readonly [K in keyof A]: PickOf<A[K]> };

/** What `select` takes: for some of the axes a bin, a range, a list of categories, `rebin(n)` or `sum`. */
export type Selection<A> = { readonly [K in keyof A]?: PickOf<A[K]> | Slice | Rebin | Sum | readonly PickOf<A[K]>[] };

/** The axes that are left after `select`: all but those with a single bin or a sum. */
export type RemainingAxes<A, Q> = { [K in keyof A as K extends keyof Q ? (Q[K] extends Sum | BinPick ? never : K) : K]: A[K] };
