import { recordOf } from "../graph/record-of.ts";
import { nodeOf } from "../node-of.ts";
import type { Expr } from "../types/expression.ts";

/** Whether records have positions instead of names, as `zip` of an array of arrays and `combinations` without `fields` make them. `ak.is_tuple`. */
export function isTuple(x: Expr<unknown>): boolean {
  return recordOf(nodeOf(x).form)?.isTuple === true;
}
