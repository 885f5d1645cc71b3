import { checkOptions } from "../build/check-options.ts";
import type { Dtype } from "../form.ts";
import type { Array } from "../types/array.ts";
import type { Expr } from "../types/expression.ts";
import { fullLike, type Like, type LikeOptions } from "./full-like.ts";

/** An array of the same structure with 0, false or empty text everywhere; see {@link fullLike}. `ak.zeros_like`. */
export function zerosLike<T, const D extends Dtype | null = null>(x: Expr<T>, options?: LikeOptions<D>): Array<Like<T, D>> {
  checkOptions("ak.zerosLike", options, { dtype: "any" });
  return fullLike(x, 0, options);
}
