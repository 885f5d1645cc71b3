import { checkOptions } from "../build/check-options.ts";
import { buildToRegular } from "../build/regular.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { InnerAxis } from "../types/axes.ts";
import type { Expr } from "../types/expression.ts";

/**
 * The lists at `axis` (default: 1) as lists of the fixed size `size`. Throws `ShapeMismatch` when it is computed and a list has another length;
 * `ak.padNone(x, size, { clip: true })` makes them fit. awkward finds the size in the data; here the type is known before. `ak.to_regular`.
 */
export function toRegular<T, const A extends InnerAxis<T> = 1 & InnerAxis<T>>(
  x: Expr<T>,
  size: number,
  options: { axis?: A } = {},
): Array<T> {
  checkOptions("ak.toRegular", options, { axis: "any" });
  return handleOf(buildToRegular(nodeOf(x), size, options.axis === undefined ? 1 : options.axis));
}
