import { checkOptions } from "../build/check-options.ts";
import { buildFullLike } from "../build/full-like.ts";
import type { Dtype } from "../form.ts";
import { handleOf, plainNode } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import { checkDtype } from "../parse-form.ts";
import type { Array } from "../types/array.ts";
import type { Expr } from "../types/expression.ts";
import type { Lift } from "../types/structure.ts";

export interface LikeOptions<D> {
  /** The dtype of the numbers; by default the one they have. */
  dtype?: D;
}
/** The values that a dtype holds. */
export type OfDtype<D> = D extends "bool" ? boolean : D extends "int64" | "uint64" ? bigint : number;
/** `T` with numbers of another dtype where one is given. */
export type Like<T, D> = D extends Dtype ? Lift<T, OfDtype<D>> : T;

/**
 * An array of the same structure, lists, missing values and fields, with `value` in the place of every value. Numbers keep their dtype, so that 5.7 becomes 5 in integers
 * and true in booleans, unless `dtype` is given. Only the structure of `x` is read. Throws `BadArgument` for text in the place of numbers. `ak.full_like`.
 */
export function fullLike<T, const D extends Dtype | null = null>(
  x: Expr<T>,
  value: number | bigint | boolean | string,
  options?: LikeOptions<D>,
): Array<Like<T, D>> {
  checkOptions("ak.fullLike", options, { dtype: "any" });
  const dtype = options?.dtype ?? null;
  if (dtype !== null) checkDtype(dtype, "ak.fullLike");
  return handleOf(buildFullLike(nodeOf(x), plainNode(value, "ak.fullLike"), dtype));
}
