import { buildRunLengths } from "../build/unflatten.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { Expr } from "../types/expression.ts";
import type { Lift } from "../types/structure.ts";

/**
 * How many equal values follow each other, along the innermost lists; missing values are left out, and NaN equals nothing. With sorted keys these are
 * the counts for `unflatten`, which groups by them. `ak.run_lengths`.
 */
export function runLengths<T>(x: Expr<T>): Array<Lift<T, number>> {
  return handleOf(buildRunLengths(nodeOf(x)));
}
