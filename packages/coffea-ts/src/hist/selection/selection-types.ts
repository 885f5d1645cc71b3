import type { BinPick } from "./select-axis.ts";
import type { Locator, Rebin, Slice, Sum } from "./tags.ts";

/** One bin of an axis whose values are `V`: its number, a category or boolean of it, or a locator. */
export type PickOf<V> = number | Locator | (0 extends 1 & V ? string | boolean : [V] extends [number] ? never : V);

/** One bin on every axis. */
export type BinPicks<A> = { readonly [K in keyof A]: PickOf<A[K]> };

/** A text with wildcards, which stands for the categories that match it. */
export type CategoryPattern = `${string}*${string}` | `${string}?${string}`;

/** A pattern where the values of an axis are texts. */
type PatternOf<V> = [V] extends [number | boolean] ? never : CategoryPattern;

/** What `select` takes: for some of the axes a bin, a range, a list of categories, `rebin(n)` or `sum`. */
export type Selection<A> = {
  readonly [K in keyof A]?: PickOf<A[K]> | PatternOf<A[K]> | Slice | Rebin | Sum | readonly (PickOf<A[K]> | PatternOf<A[K]>)[];
};

/** The axes that are left after `select`: all but those with a single bin or a sum. */
export type RemainingAxes<A, Q> = {
  [K in keyof A as K extends keyof Q ? (Q[K] extends CategoryPattern ? K : Q[K] extends Sum | BinPick ? never : K) : K]: A[K];
};

/** What `set` takes: for some of the axes a bin or a range without step. */
export type Picked<A> = { readonly [K in keyof A]?: PickOf<A[K]> | Slice };
