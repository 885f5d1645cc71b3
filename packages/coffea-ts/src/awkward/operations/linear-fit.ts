import { buildZip } from "../build/records.ts";
import type { Node } from "../graph/node.ts";
import { handleOf } from "../handle.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Reduced } from "../types/reduced.ts";
import type { Axis } from "../types/structure.ts";
import type { Masked } from "./reduce.ts";
import { along, type GivenStatistic, math, type Numbers, type StatisticOptions, times, valuesOf } from "./statistics.ts";

/** A straight line through points, with the standard errors that follow from the weights. */
export interface LinearFit<N = number> {
  readonly intercept: N;
  readonly slope: N;
  readonly interceptError: N;
  readonly slopeError: N;
}

/** The least-squares line `y = intercept + slope * x` through the points of each list. Weights are 1 over the squared errors of `y`. NaN for fewer than two points (null for nothing with `maskIdentity`). `ak.linear_fit`. */
export function linearFit<
  T extends Numbers = Untyped,
  const A extends Axis<T> | null = null,
  const K extends boolean = false,
  const M extends boolean = false,
>(x: Expr<T>, y: Expr<Numbers>, options?: StatisticOptions<A, K, M>): Reduced<T, A, LinearFit<Masked<number, M>>, K> {
  const [a, b] = [valuesOf(x, "linearFit"), valuesOf(y, "linearFit")];
  const { reduce, total, weight } = along("linearFit", a, (options ?? {}) as GivenStatistic);
  const [s, sx, sy] = [total(a), reduce(times(a, weight)), reduce(times(b, weight))];
  const [sxx, sxy] = [reduce(times(math("mul", a, a), weight)), reduce(times(math("mul", a, b), weight))];
  const delta = difference([s, sxx], [sx, sx]);
  const line: LinearFit<Node> = {
    intercept: math("div", difference([sxx, sy], [sx, sxy]), delta),
    slope: math("div", difference([s, sxy], [sx, sy]), delta),
    interceptError: math("sqrt", math("div", sxx, delta)),
    slopeError: math("sqrt", math("div", s, delta)),
  };
  return handleOf(buildZip({ ...line }));
}

function difference([a, b]: readonly [Node, Node], [c, d]: readonly [Node, Node]): Node {
  return math("sub", math("mul", a, b), math("mul", c, d));
}
