import { checkOptions } from "../build/check-options.ts";
import { buildSingletons } from "../build/select.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { AnyAxis, Counted, MadeAt } from "../types/axes.ts";
import type { Expr } from "../types/expression.ts";

/** Each value (at axis 0, the default, each event) as a list of one, missing ones as an empty list: the opposite of `firsts`. `ak.singletons`. */
export function singletons<T, const A extends AnyAxis<T> = 0 & AnyAxis<T>>(
  x: Expr<T>,
  options: { axis?: A } = {},
): Array<MadeAt<T, Counted<T, A>, "singletons">> {
  checkOptions("ak.singletons", options, { axis: "any" });
  return handleOf(buildSingletons(nodeOf(x), options.axis));
}
