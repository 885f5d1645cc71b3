import { checkCollection, checkOptions } from "../build/check-options.ts";
import { buildCartesian } from "../build/combine.ts";
import type { Node } from "../graph/node.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { ContentAt } from "../types/axes.ts";
import type { Behaviors } from "../types/behaviors.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Plain, Positions, RecordOf } from "../types/records.ts";
import type { List } from "../types/structure.ts";

/** Arrays to pair: named, or in a row. */
export type Sides = { readonly [name: string]: Expr<Untyped> } | readonly [Expr<Untyped>, ...Expr<Untyped>[]];

/** How lists are paired. */
export interface CartesianOptions<A, N, W> {
  /** The lists whose items are paired. Default: 1, those of the events; 0 pairs events. */
  axis?: A;
  /**
   * Whether the tuples of one item are a list of their own: true for each array but the last, or the names (or places) of those for which.
   * Default: false.
   */
  nested?: N;
  /** The behaviour of the records. Default: none. */
  withName?: W;
}

/** An item of a side; a value without lists goes with each item. */
type ItemAt<T, A> = unknown extends T ? unknown : A extends 0 ? T : NonNullable<T> extends List ? ContentAt<T, A> : T;
/** The record of one value of each side. */
export type Paired<F, A> = F extends readonly unknown[]
  ? Positions<{ -readonly [K in keyof F]: F[K] extends Expr<infer T> ? ItemAt<T, A> : never }>
  : { -readonly [K in keyof F]: F[K] extends Expr<infer T> ? ItemAt<T, A> : never };
/** Whether one side is missing as a whole. */
type Gap<F> = Extract<Plain<F>[keyof F], null>;
/** What stands for a list of `U` at axis `A` that is missing. */
type MissingList<U, A> = A extends 1 ? Extract<U, null> : A extends 2 ? Extract<ContentAt<U, 1>, null> : never;
/** The lists around the pairs. */
export type Around<F, A, N, R> = N extends false
  ? A extends 0
    ? R
    : A extends 1
      ? R[] | Gap<F>
      : A extends 2
        ? R[][] | Gap<F>
        : unknown
  : N extends true
    ? F extends readonly [unknown, Expr<infer U>]
      ? Around<F, A, false, R[] | MissingList<U, A>>
      : unknown
    : unknown;

/**
 * Every item of one list with every item of the others, event by event, as records (or tuples, for an array of lists); the last list varies fastest.
 * A value per event goes with each item. A list that is missing counts as empty; one of the first array, or one that starts a list by `nested`, is missing
 * in the result. `ak.cartesian`.
 */
export function cartesian<
  const F extends Sides,
  const A extends number = 1,
  const N extends boolean | readonly (keyof F | number)[] = false,
  W extends keyof Behaviors<0> | null = null,
>(
  lists: F,
  options: CartesianOptions<A, N, W> = {},
): Array<Around<F, A, N, W extends keyof Behaviors<0> ? Paired<F, A> & RecordOf<W> : Paired<F, A>>> {
  const nodes = sideNodes(lists, "ak.cartesian");
  checkOptions("ak.cartesian", options, { axis: "any", nested: "any", withName: "any" });
  return handleOf(buildCartesian(nodes, cartesianOptions(options, false)));
}

/** The nodes of the sides. */
export function sideNodes(lists: Sides, call: string): Readonly<Record<string, Node>> | readonly Node[] {
  checkCollection(lists, call);
  if (globalThis.Array.isArray(lists)) return lists.map((one) => nodeOf(one));
  return Object.fromEntries(Object.entries(lists).map(([name, value]) => [name, nodeOf(value)]));
}

/** The options as the graph takes them. */
export function cartesianOptions(
  { axis = 1, nested = false, withName }: CartesianOptions<number, boolean | readonly PropertyKey[], PropertyKey | null>,
  positions: boolean,
): Exclude<Parameters<typeof buildCartesian>[1], boolean> {
  return { positions, axis, nested: nested as boolean | readonly string[], withName: (withName as string | null | undefined) ?? null };
}
