import { checkOptions } from "../build/check-options.ts";
import { buildFromRegular } from "../build/regular.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { InnerAxis } from "../types/axes.ts";
import type { Expr } from "../types/expression.ts";

/** The lists at `axis` (default: 1; null: at every axis) as lists of any length. `ak.from_regular`. */
export function fromRegular<T, const A extends InnerAxis<T> | null = 1 & InnerAxis<T>>(x: Expr<T>, options: { axis?: A } = {}): Array<T> {
  checkOptions("ak.fromRegular", options, { axis: "any" });
  return handleOf(buildFromRegular(nodeOf(x), options.axis === undefined ? 1 : options.axis));
}
