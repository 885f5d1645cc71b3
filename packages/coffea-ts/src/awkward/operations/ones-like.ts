import { checkOptions } from "../build/check-options.ts";
import type { Dtype } from "../form.ts";
import type { Array } from "../types/array.ts";
import type { Expr } from "../types/expression.ts";
import { fullLike, type Like, type LikeOptions } from "./full-like.ts";

/** An array of the same structure with 1, true or the text "1" everywhere; see {@link fullLike}. `ak.ones_like`. */
export function onesLike<T, const D extends Dtype | null = null>(x: Expr<T>, options?: LikeOptions<D>): Array<Like<T, D>> {
  checkOptions("ak.onesLike", options, { dtype: "any" });
  return fullLike(x, 1, options);
}
