import { CoffeaError } from "../../base/index.ts";
import { describeValue } from "../describe-value.ts";
import { handleOf, literalNode } from "../handle.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Reduced } from "../types/reduced.ts";
import type { Axis } from "../types/structure.ts";
import type { Masked } from "./reduce.ts";
import { along, type GivenStatistic, math, type Numbers, type StatisticOptions, times, valuesOf } from "./statistics.ts";

/** The n-th moment about 0: the mean of `x` to the power `n`. NaN for nothing (null with `maskIdentity`). `ak.moment`. */
export function moment<
  T extends Numbers = Untyped,
  const A extends Axis<T> | null = null,
  const K extends boolean = false,
  const M extends boolean = false,
>(x: Expr<T>, n: number, options?: StatisticOptions<A, K, M>): Reduced<T, A, Masked<number, M>, K> {
  if (typeof n !== "number")
    throw new CoffeaError("BadArgument", `ak.moment needs the power as a number, as in ak.moment(x, 2), and ${describeValue(n)} is none.`);
  const values = valuesOf(x, "moment");
  const { reduce, total, weight } = along("moment", values, (options ?? {}) as GivenStatistic);
  const power = n === 2 ? math("mul", values, values) : math("pow", values, literalNode(n));
  return handleOf(math("div", reduce(times(power, weight)), total(values)));
}
