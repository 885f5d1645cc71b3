import { buildFlatten } from "../build/select.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { Leaves } from "../types/axes.ts";
import type { Expr } from "../types/expression.ts";

/** Whether innermost values of `T` may be missing. */
type Gaps<T> = T extends readonly (infer U)[] ? (NonNullable<U> extends readonly unknown[] ? Gaps<U> : Extract<U, null>) : Extract<T, null>;

/** All values in one row, without lists: missing values are kept, missing lists and records are left out. The fields of records come one after the other. `ak.ravel`. */
export function ravel<T>(x: Expr<T>): Array<Leaves<T> | Gaps<T>> {
  return handleOf(buildFlatten(nodeOf(x), null, true));
}
