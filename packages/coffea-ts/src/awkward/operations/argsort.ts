import { checkOptions } from "../build/check-options.ts";
import { buildSort } from "../build/sort.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Lift, List } from "../types/structure.ts";
import type { Ordered, SortOptions } from "./sort.ts";

/** `T` without missing values in the innermost lists. */
type Known<T> = T extends readonly (infer U)[] ? (NonNullable<U> extends List ? Known<U>[] : Exclude<U, null>[]) : T;

/** The positions that put the values in order along an axis, for `take` along the innermost one; see `sort`. `ak.argsort`. */
export function argsort<T extends Ordered = Untyped>(
  x: Expr<T>,
  options: SortOptions<T> = {},
): Array<unknown extends T ? unknown : Lift<Known<T>, number>> {
  checkOptions("ak.argsort", options, { axis: "any", ascending: "boolean", stable: "any" });
  const { axis, ascending = true } = options;
  return handleOf(buildSort(nodeOf(x), { axis: axis as number | undefined, ascending, positions: true }));
}
