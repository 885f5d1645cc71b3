import { buildCategorical } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Nested } from "../../types/structure.ts";

/** The same texts as a categorical: stored as positions in the list of different ones, which makes comparisons fast. `ak.str.to_categorical`. */
export function toCategorical<T extends Nested<string> = Untyped>(x: Expr<T>): Array<T> {
  return handleOf(buildCategorical("toCategorical", nodeOf(x)));
}
