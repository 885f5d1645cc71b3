import { CoffeaError } from "../../base/index.ts";
import { checkAxis, checkLists } from "../build/check.ts";
import { buildCartesian, buildCombinations, buildConcatenate, buildLocalIndex } from "../build/lists.ts";
import { buildNum } from "../build/reduce.ts";
import { buildFirsts, buildFlatten, buildSingletons } from "../build/select.ts";
import { depthOf } from "../graph/forms.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { Expr, Scalar, Untyped } from "../types/expression.ts";
import type { Items, Plain } from "../types/records.ts";
import type { Item, Leaf, Lift, List } from "../types/structure.ts";

type Count<T, A> = A extends 0
  ? Scalar<number>
  : A extends 2
    ? Array<CountItems<T>>
    : Array<Lift<unknown extends T ? unknown : T extends null ? null : 0, number>>;
type CountItems<T> = unknown extends T
  ? unknown
  : T extends null
    ? null
    : T extends readonly (infer U)[]
      ? (U extends null ? null : number)[]
      : never;

/** Number of items of each list. Axis 1 (the default) counts items of events, 2 items of their lists; 0 gives the number of events as a scalar. `ak.num`. */
export function num<T extends List | null = Untyped, const A extends 0 | 1 | 2 = 1>(x: Expr<T>, options?: { axis?: A }): Count<T, A> {
  const node = buildNum(nodeOf(x), options?.axis ?? 1);
  return handleOf(node) as Count<T, A>;
}

type Flat<T, A> = A extends null ? Array<Leaf<T>> : A extends 2 ? Array<FlatItems<T>> : Array<Exclude<Item<T>, null>>;
type FlatItems<T> = unknown extends T
  ? unknown
  : T extends null
    ? null
    : T extends readonly (infer U)[]
      ? NonNullable<U> extends readonly (infer V)[]
        ? V[]
        : never
      : never;

/**
 * Axis 1 (the default): the items of all events in one row; the result has one entry per item, not per event, and missing lists count as empty.
 * Axis 2 joins the lists inside each event. Null joins everything and drops missing values. `ak.flatten`.
 */
export function flatten<T extends List | null = Untyped, const A extends 1 | 2 | null = 1>(x: Expr<T>, options?: { axis?: A }): Flat<T, A> {
  const node = nodeOf(x);
  const wanted = options?.axis === undefined ? 1 : options.axis;
  if (wanted === null) return handleOf(buildFlatten(node, null));
  checkLists(node, "ak.flatten");
  return handleOf(buildFlatten(node, checkAxis(node, wanted, "flatten")!));
}

/** All values in one row, without lists and missing values: `flatten` with axis null. (`ak.ravel` of awkward keeps missing values.) */
export function ravel<T>(x: Expr<T>): Array<Leaf<T>> {
  return handleOf(buildFlatten(nodeOf(x), null));
}

/** First item of each list, null where there is none. `ak.firsts`. */
export function firsts<T extends List | null = Untyped>(x: Expr<T>): Array<Item<T> | null> {
  return handleOf(buildFirsts(nodeOf(x)));
}

/** Each value as a list of one, missing ones as an empty list: the opposite of {@link firsts}. `ak.singletons`. */
export function singletons<T>(x: Expr<T>): Array<unknown extends T ? unknown : Exclude<T, null>[]> {
  return handleOf(buildSingletons(nodeOf(x)));
}

/** Position of each item in its list, counted from 0, at the innermost axis or at `axis`. `ak.local_index`. */
export function localIndex<T extends List = Untyped>(x: Expr<T>, options: { axis?: number } = {}): Array<Lift<T, number>> {
  const node = nodeOf(x);
  const axis = checkAxis(node, options.axis ?? depthOf(node.form) - 1, "localIndex")!;
  return handleOf(buildLocalIndex(node, axis));
}

interface CombinationOptions<F> {
  /** Names of the members, one for each. */
  fields: F;
  /** Whether an item may be combined with itself. */
  replacement?: boolean;
}

/** All combinations of `n` items of each list, as records with the members `fields`; positions increase, the last member changes fastest. `ak.combinations`. */
export function combinations<T extends List = Untyped, const F extends readonly [string, string, ...string[]] = Untyped>(
  x: Expr<T>,
  n: F["length"],
  options: CombinationOptions<F>,
): Array<{ [K in F[number]]: Item<T> }[]> {
  return handleOf(
    buildCombinations(nodeOf(x), n, { names: options?.fields, replacement: options?.replacement ?? false, positions: false }),
  );
}

/** The positions of {@link combinations}, for `take`. `ak.argcombinations`. */
export function argCombinations<T extends List = Untyped, const F extends readonly [string, string, ...string[]] = Untyped>(
  x: Expr<T>,
  n: F["length"],
  options: CombinationOptions<F>,
): Array<{ [K in F[number]]: number }[]> {
  return handleOf(buildCombinations(nodeOf(x), n, { names: options?.fields, replacement: options?.replacement ?? false, positions: true }));
}

/** Every item of one list with every item of the others, event by event, as records; the last list varies fastest. `ak.cartesian`. */
export function cartesian<F extends { readonly [name: string]: Expr<List> }>(lists: F): Array<Items<Plain<F>>[]> {
  return handleOf(buildCartesian(nodesOf(lists), false));
}

/** The positions of {@link cartesian}, for `take`. `ak.argcartesian`. */
export function argCartesian<F extends { readonly [name: string]: Expr<List> }>(lists: F): Array<{ [K in keyof F]: number }[]> {
  return handleOf(buildCartesian(nodesOf(lists), true));
}

function nodesOf(fields: Readonly<Record<string, unknown>>): Record<string, ReturnType<typeof nodeOf>> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, nodeOf(value)]));
}

/** The lists of two arrays one after the other, event by event. Records keep the fields that both have. `ak.concatenate` with axis 1. */
export function concatenate<A extends List = Untyped, B extends List = Untyped>(
  arrays: readonly [Expr<A>, Expr<B>],
  options: { axis: 1 },
): Array<(Item<A> | Item<B>)[]> {
  if (options?.axis !== 1)
    throw new CoffeaError(
      "BadAxis",
      "ak.concatenate joins lists event by event: write { axis: 1 }. To join the events of several chunks, let the runner merge results.",
    );
  return handleOf(buildConcatenate(arrays.map(nodeOf)));
}
