import { buildNanToNone } from "../build/reduce.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Leaf, Lift, Nested } from "../types/structure.ts";

/** NaN as missing values. Integers have none. `ak.nan_to_none`. */
export function nanToNone<T extends Nested<number | bigint | boolean> = Untyped>(
  x: Expr<T>,
): Array<unknown extends T ? unknown : Lift<T, Leaf<T> | null>> {
  return handleOf(buildNanToNone(nodeOf(x)));
}
