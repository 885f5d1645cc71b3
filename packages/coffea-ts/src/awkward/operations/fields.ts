import { recordOf } from "../graph/record-of.ts";
import { nodeOf } from "../node-of.ts";
import type { Expr } from "../types/expression.ts";

/** Names of the fields of records, in order; none for anything else. `ak.fields`. */
export function fields(x: Expr<unknown>): string[] {
  return [...(recordOf(nodeOf(x).form)?.fields.keys() ?? [])];
}
