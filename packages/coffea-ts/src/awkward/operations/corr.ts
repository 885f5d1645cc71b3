import type { Node } from "../graph/node.ts";
import { handleOf } from "../handle.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Reduced } from "../types/reduced.ts";
import type { Axis } from "../types/structure.ts";
import { centred, meanOver } from "./pairs.ts";
import type { Masked } from "./reduce.ts";
import { type Along, along, type GivenStatistic, math, type Numbers, type StatisticOptions, times, valuesOf } from "./statistics.ts";

/** Pearson's correlation coefficient of two arrays of the same lists, in [-1, 1]. NaN for fewer than two different values (null for nothing with `maskIdentity`). `ak.corr`. */
export function corr<
  T extends Numbers = Untyped,
  const A extends Axis<T> | null = null,
  const K extends boolean = false,
  const M extends boolean = false,
>(x: Expr<T>, y: Expr<Numbers>, options?: StatisticOptions<A, K, M>): Reduced<T, A, Masked<number, M>, K> {
  const [a, b] = [valuesOf(x, "corr"), valuesOf(y, "corr")];
  const sums = along("corr", a, (options ?? {}) as GivenStatistic);
  const { xx, yy, xy } = sums.canCentre ? centredSums(a, b, sums) : rawSums(a, b, sums);
  return handleOf(math("div", xy, math("sqrt", math("mul", xx, yy))));
}

interface Sums {
  readonly xx: Node;
  readonly yy: Node;
  readonly xy: Node;
}

function centredSums(x: Node, y: Node, sums: Along): Sums {
  const { reduce, weight } = sums;
  const [dx, dy] = [centred(x, sums), centred(y, sums)];
  const sum = (a: Node, b: Node): Node => reduce(times(math("mul", a, b), weight));
  return { xx: sum(dx, dx), yy: sum(dy, dy), xy: sum(dx, dy) };
}

function rawSums(x: Node, y: Node, sums: Along): Sums {
  const { reduce, weight } = sums;
  const total = sums.total(x);
  const [mx, my] = [meanOver(x, sums), meanOver(y, sums)];
  const sum = (a: Node, b: Node, means: readonly [Node, Node]): Node =>
    math("sub", reduce(times(math("mul", a, b), weight)), math("mul", math("mul", total, means[0]), means[1]));
  return { xx: sum(x, x, [mx, mx]), yy: sum(y, y, [my, my]), xy: sum(x, y, [mx, my]) };
}
