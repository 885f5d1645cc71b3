import { CoffeaError } from "../../base/index.ts";
import { checkOptions } from "../build/check-options.ts";
import { buildMath } from "../build/math.ts";
import { handleOf, literalNode } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Nested } from "../types/structure.ts";

/**
 * The nearest integer, halves to the even one, or with `decimals` the nearest number with so many digits after the point (negative: before it). As NumPy does,
 * the number is multiplied by a power of ten, rounded and divided. `ak.round`, `numpy.rint`.
 */
export function round<T extends Nested<number> = Untyped>(x: Expr<T>, options: { decimals?: number } = {}): Array<T> {
  checkOptions("ak.round", options, { decimals: "any" });
  const { decimals = 0 } = options;
  if (!Number.isInteger(decimals))
    throw new CoffeaError(
      "BadArgument",
      `ak.round was asked for ${decimals} decimals, which is no whole number. 2 rounds 1.234 to 1.23, -1 rounds 12 to 10.`,
    );
  const node = nodeOf(x);
  if (decimals === 0) return handleOf(buildMath("round", [node]));
  return handleOf(buildMath("roundTo", [node, literalNode(10 ** Math.abs(decimals)), literalNode(decimals > 0 ? 1 : 0)]));
}
