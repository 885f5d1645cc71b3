import { checkOptions } from "../build/check-options.ts";
import { buildCombinations } from "../build/combine.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { AnyAxis, Counted } from "../types/axes.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { List } from "../types/structure.ts";
import { combinationOptions, type CombinationCount, type CombinationOptions, type Combined, type Members } from "./combinations.ts";

/** The positions of `combinations`, for `take`. `ak.argcombinations`. */
export function argCombinations<
  T extends List | null = Untyped,
  const F extends readonly [string, ...string[]] | undefined = undefined,
  const C extends CombinationCount<F> = CombinationCount<F>,
  const A extends AnyAxis<T> = 1 & AnyAxis<T>,
>(
  x: Expr<T>,
  n: C,
  options: Omit<CombinationOptions<F, A, null>, "withName"> = {},
): Array<Combined<T, Counted<T, A>, Members<F, C, number>>> {
  checkOptions("ak.argCombinations", options, { fields: "any", replacement: "boolean", axis: "any" });
  return handleOf(buildCombinations(nodeOf(x), n, combinationOptions(options, true)));
}
