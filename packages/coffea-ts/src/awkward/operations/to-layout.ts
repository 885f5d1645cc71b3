import { Interpreter } from "../interpret/evaluate.ts";
import type { Layout } from "../layout.ts";
import { nodeOf } from "../node-of.ts";
import type { Expr } from "../types/expression.ts";

/** The array's data, column by column. Computes; members of the layout may still load at the first touch. `fromLayout` is the way back. `ak.to_layout`. */
export function toLayout(x: Expr<unknown>): Layout {
  return new Interpreter().get(nodeOf(x));
}
