import type { Node } from "../graph/node.ts";
import { handleOf, literalNode } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Reduced } from "../types/reduced.ts";
import type { Axis } from "../types/structure.ts";
import type { Masked } from "./reduce.ts";
import { type Along, along, math, type Numbers, numbersOf, type StatisticOptions, times } from "./statistics.ts";

/** Options of variances. */
export interface VarianceOptions<A, K, M> extends StatisticOptions<A, K, M> {
  /** "Delta degrees of freedom": the sum of squares is divided by the number of values minus this. 0 (the default) for the variance of the values themselves, 1 for an estimate of the population's. */
  ddof?: number;
}
/** The same, without types. */
export type GivenVariance = VarianceOptions<number | null, boolean, boolean>;

function varianceOf<
  T extends Numbers = Untyped,
  const A extends Axis<T> | null = null,
  const K extends boolean = false,
  const M extends boolean = false,
>(x: Expr<T>, options?: VarianceOptions<A, K, M>): Reduced<T, A, Masked<number, M>, K> {
  return handleOf(varNode("var", nodeOf(x), (options ?? {}) as GivenVariance));
}

/** Variance: the mean squared distance from the mean, NaN for nothing (null with `maskIdentity`). Missing values are skipped. `ak.var`. */
export { varianceOf as var };

/** The variance as a node. */
export function varNode(operation: string, x: Node, options: GivenVariance): Node {
  const sums = along(operation, x, options);
  const values = numbersOf(x, operation);
  const total = sums.total(values);
  const variance =
    sums.weight === null
      ? math("div", sums.reduce(values, "squares"), total)
      : weightedVariance(values, { ...sums, weight: sums.weight }, total);
  const { ddof = 0 } = options;
  return ddof === 0 ? variance : math("mul", variance, math("div", total, math("sub", total, literalNode(ddof))));
}

/** Where items can be centred on their mean they are, which loses no digits; across lists of different length the mean of squares is taken, as awkward does. */
function weightedVariance(x: Node, { reduce, reduceKept, weight, canCentre }: Along & { readonly weight: Node }, total: Node): Node {
  const keptTotal = reduceKept(math("add", math("mul", x, literalNode(0)), weight));
  if (canCentre) {
    const distance = math("sub", x, math("div", reduceKept(times(x, weight)), keptTotal));
    return math("div", reduce(times(math("mul", distance, distance), weight)), total);
  }
  const centre = math("div", reduce(times(x, weight)), total);
  return math("sub", math("div", reduce(times(math("mul", x, x), weight)), total), math("mul", centre, centre));
}
