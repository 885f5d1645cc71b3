import { checkOptions } from "../build/check-options.ts";
import { buildReduce } from "../build/reduce.ts";
import { buildWhere } from "../build/where.ts";
import { isBig, leafOf } from "../graph/forms.ts";
import { handleOf, literalNode } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Reduced } from "../types/reduced.ts";
import type { Axis, Nested } from "../types/structure.ts";
import { type Masked, reducerOptions, type ReducerOptions, type Total } from "./reduce.ts";
import { math } from "./statistics.ts";

/** Peak to peak: the largest minus the smallest value; null for nothing, or 0 with `maskIdentity: false`. `ak.ptp`. */
export function ptp<
  T extends Nested<number | bigint> = Untyped,
  const A extends Axis<T> | null = null,
  const K extends boolean = false,
  const M extends boolean = true,
>(x: Expr<T>, options: ReducerOptions<A, K, M> = {}): Reduced<T, A, Masked<Total<T>, M>, K> {
  checkOptions("ak.ptp", options, reducerOptions);
  const node = nodeOf(x);
  const { axis, keepdims, maskIdentity = true } = options as ReducerOptions<number | null, boolean, boolean>;
  const over = { axis, keepdims, maskIdentity };
  const range = math("sub", buildReduce("max", node, over), buildReduce("min", node, over));
  if (maskIdentity) return handleOf(range);
  const zero = literalNode(isBig(leafOf(node.form)) ? 0n : 0);
  return handleOf(buildWhere(math("eq", buildReduce("count", node, over), literalNode(0)), zero, range));
}
