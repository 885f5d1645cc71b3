import { entryOf } from "../entry-of.ts";
import { nodeOf } from "../node-of.ts";
import type { Expr } from "../types/expression.ts";

/**
 * The value of event `index` (negative: from the end) as plain JavaScript data, the same as `x.get(index)`. Computes the array, and converts only that event.
 * Throws `BadArgument` for an event that is not there. `x[index]` in Python.
 */
export function get<T>(x: Expr<T>, index: number): T {
  return entryOf(nodeOf(x), index) as T;
}
