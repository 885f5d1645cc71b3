import { checkOptions } from "../build/check-options.ts";
import { buildMask } from "../build/mask.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Nested } from "../types/structure.ts";

type Masked<T, M> = unknown extends T
  ? unknown
  : unknown extends M
    ? unknown
    : [NonNullable<M>] extends [readonly (infer N)[]]
      ? Extract<T | M, null> | Masked<[NonNullable<T>] extends [readonly (infer U)[]] ? U : NonNullable<T>, N>[]
      : T | null;

interface MaskOptions {
  /** The answer of the mask that keeps a value. Default: true. */
  validWhen?: boolean;
}

/**
 * The same lists with missing values where the mask is false (or missing): unlike `filter`, nothing moves, so that the result fits the other arrays.
 * A mask with one boolean per event makes whole events missing. `ak.mask`.
 */
export function mask<T, M extends Nested<boolean> = Untyped>(x: Expr<T>, by: Expr<M>, options: MaskOptions = {}): Array<Masked<T, M>> {
  checkOptions("ak.mask", options, { validWhen: "boolean" });
  return handleOf(buildMask(nodeOf(x), nodeOf(by), options.validWhen ?? true));
}
