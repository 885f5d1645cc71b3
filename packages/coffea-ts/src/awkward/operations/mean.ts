import { buildReduce } from "../build/reduce.ts";
import type { Node } from "../graph/node.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Reduced } from "../types/reduced.ts";
import type { Axis } from "../types/structure.ts";
import type { Masked } from "./reduce.ts";
import { along, checkStatistic, type GivenStatistic, math, type Numbers, type StatisticOptions, times, valuesOf } from "./statistics.ts";

/** Arithmetic mean, NaN for nothing (null with `maskIdentity`). Missing values are skipped. `ak.mean`. */
export function mean<
  T extends Numbers = Untyped,
  const A extends Axis<T> | null = null,
  const K extends boolean = false,
  const M extends boolean = false,
>(x: Expr<T>, options?: StatisticOptions<A, K, M>): Reduced<T, A, Masked<number, M>, K> {
  return handleOf(meanNode("mean", nodeOf(x), (options ?? {}) as GivenStatistic));
}

/** The mean as a node. */
export function meanNode(operation: string, x: Node, options: GivenStatistic): Node {
  checkStatistic(operation, options);
  const { axis, keepdims, maskIdentity } = options;
  if (options.weight === undefined) return buildReduce("mean", x, { axis, keepdims, maskIdentity });
  const { reduce, total, weight } = along(operation, x, options);
  const values = valuesOf(handleOf(x), operation);
  return math("div", reduce(times(values, weight)), total(values));
}
