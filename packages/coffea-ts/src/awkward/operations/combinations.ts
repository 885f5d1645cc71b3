import { checkOptions } from "../build/check-options.ts";
import { buildCombinations } from "../build/combine.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { AnyAxis, ContentAt, Counted, PutAt } from "../types/axes.ts";
import type { Behaviors } from "../types/behaviors.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { RecordOf } from "../types/records.ts";
import type { List } from "../types/structure.ts";

/** How items are combined. */
export interface CombinationOptions<F, A, N> {
  /** Names of the members, one for each. Default: a tuple, with the members "0", "1", and so on. */
  fields?: F;
  /** Whether an item may be combined with itself. Default: false. */
  replacement?: boolean;
  /** The lists whose items are combined. Default: 1, those of the events; 0 combines events. */
  axis?: A;
  /** The behaviour of the records. Default: none. */
  withName?: N;
}

/** The members of a tuple of `N` values. */
type Tuple<N, U> = N extends 1
  ? { "0": U }
  : N extends 2
    ? { "0": U; "1": U }
    : N extends 3
      ? { "0": U; "1": U; "2": U }
      : N extends 4
        ? { "0": U; "1": U; "2": U; "3": U }
        : { [K in `${number}`]: U };
export type Members<F, C, U> = unknown extends F ? Tuple<C, U> : F extends readonly string[] ? { [K in F[number]]: U } : Tuple<C, U>;
type Made<F, C, U, N> = N extends keyof Behaviors<0> ? Members<F, C, U> & RecordOf<N> : Members<F, C, U>;
export type Combined<T, A, R> = unknown extends T ? unknown : A extends 0 ? R : PutAt<T, A, R>;
/** As many items as there are names. */
export type CombinationCount<F> = unknown extends F ? number : F extends readonly string[] ? F["length"] : number;

/**
 * All combinations of `n` items of each list, as records with the members `fields`, or as tuples; positions increase, and the last member changes fastest.
 * `ak.combinations`.
 */
export function combinations<
  T extends List | null = Untyped,
  const F extends readonly [string, ...string[]] | undefined = undefined,
  const C extends CombinationCount<F> = CombinationCount<F>,
  const A extends AnyAxis<T> = 1 & AnyAxis<T>,
  N extends keyof Behaviors<0> | null = null,
>(
  x: Expr<T>,
  n: C,
  options: CombinationOptions<F, A, N> = {},
): Array<Combined<T, Counted<T, A>, Made<F, C, ContentAt<T, Counted<T, A>>, N>>> {
  checkOptions("ak.combinations", options, { fields: "any", replacement: "boolean", axis: "any", withName: "any" });
  return handleOf(buildCombinations(nodeOf(x), n, combinationOptions(options, false)));
}

/** The options as the graph takes them. */
export function combinationOptions(
  { fields, replacement = false, axis, withName }: CombinationOptions<readonly string[] | undefined, number, PropertyKey | null>,
  positions: boolean,
): Parameters<typeof buildCombinations>[2] {
  return {
    names: fields,
    replacement,
    positions,
    axis: axis === undefined ? 1 : axis,
    withName: (withName as string | null | undefined) ?? null,
  };
}
