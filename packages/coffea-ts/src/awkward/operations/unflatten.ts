import { checkOptions } from "../build/check-options.ts";
import { buildUnflatten } from "../build/unflatten.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import { plainNumbers } from "../plain-numbers.ts";
import type { Array } from "../types/array.ts";
import type { AnyAxis, Counted, ListsAt } from "../types/axes.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Nested } from "../types/structure.ts";

type Grouped<T, A, C> = unknown extends T
  ? unknown
  : Counted<T, A> extends 0
    ? T[] | (C extends Expr<infer N> ? Extract<N, null> : never)
    : ListsAt<T, A, "group">;

/**
 * The entries in lists of the lengths `counts`: the opposite of `flatten`, for which `ak.num(x)` are the counts. A number makes lists of that fixed size.
 * Axis 1 groups the items of each event, with counts for all new lists in one row or in lists per event. A missing count is a missing list (axis 0).
 * Throws `ShapeMismatch` when the counts do not add up. `ak.unflatten`.
 */
export function unflatten<
  T,
  C extends number | readonly number[] | Int32Array | Expr<Nested<number>> = Untyped,
  const A extends AnyAxis<T> = 0 & AnyAxis<T>,
>(x: Expr<T>, counts: C, options: { axis?: A } = {}): Array<Grouped<T, A, C>> {
  checkOptions("ak.unflatten", options, { axis: "any" });
  const given = typeof counts === "number" ? counts : (plainNumbers(counts, "The counts of ak.unflatten are") ?? nodeOf(counts));
  return handleOf(buildUnflatten(nodeOf(x), given, options.axis === undefined ? 0 : options.axis));
}
