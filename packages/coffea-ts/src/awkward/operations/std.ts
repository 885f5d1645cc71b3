import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Reduced } from "../types/reduced.ts";
import type { Axis } from "../types/structure.ts";
import type { Masked } from "./reduce.ts";
import { math, type Numbers } from "./statistics.ts";
import { type GivenVariance, type VarianceOptions, varNode } from "./var.ts";

/** Standard deviation: the square root of the variance, NaN for nothing (null with `maskIdentity`). `ak.std`. */
export function std<
  T extends Numbers = Untyped,
  const A extends Axis<T> | null = null,
  const K extends boolean = false,
  const M extends boolean = false,
>(x: Expr<T>, options?: VarianceOptions<A, K, M>): Reduced<T, A, Masked<number, M>, K> {
  return handleOf(math("sqrt", varNode("std", nodeOf(x), (options ?? {}) as GivenVariance)));
}
