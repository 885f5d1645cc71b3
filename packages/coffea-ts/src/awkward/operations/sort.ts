import { checkOptions } from "../build/check-options.ts";
import { buildSort } from "../build/sort.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Axis, Nested } from "../types/structure.ts";

/** Options of {@link sort} and `argsort`. */
export interface SortOptions<T> {
  /** 0: across events, 1: the items of each event, and so on; negative from the inside. Default: -1, the innermost lists. */
  axis?: Exclude<Axis<T>, null>;
  /** Smallest first; true by default. */
  ascending?: boolean;
  /** Whether equal values keep their order. They always do. */
  stable?: boolean;
}

/** Values that have an order; false comes before true, text is ordered by code points. */
export type Ordered = Nested<number | bigint | boolean | string>;

/**
 * The values in order along an axis. Stable; NaN comes first in either direction, missing values last.
 * Along an axis that is not the innermost one, lists stay where they are, and items at the same position in their lists are put in order. `ak.sort`.
 */
export function sort<T extends Ordered = Untyped>(x: Expr<T>, options: SortOptions<T> = {}): Array<T> {
  checkOptions("ak.sort", options, { axis: "any", ascending: "boolean", stable: "any" });
  const { axis, ascending = true } = options;
  return handleOf(buildSort(nodeOf(x), { axis: axis as number | undefined, ascending, positions: false }));
}
