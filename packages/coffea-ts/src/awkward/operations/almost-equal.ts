import { checkOptions } from "../build/check-options.ts";
import { Interpreter } from "../interpret/evaluate.ts";
import { equalLayouts } from "../layouts/equal.ts";
import { nodeOf } from "../node-of.ts";
import type { Expr } from "../types/expression.ts";
import type { ArrayEqualOptions } from "./array-equal.ts";

interface AlmostEqualOptions extends Omit<ArrayEqualOptions, "equalNan"> {
  /** Relative to the second value. Default: 1e-5. */
  rtol?: number;
  /** Added to it. Default: 1e-8. */
  atol?: number;
}

/**
 * Whether two arrays have the same structure and values that differ by at most `atol + rtol * |b|`; NaN equals nothing. For element by element see `isClose`.
 * Computes both. `ak.almost_equal`.
 */
export function almostEqual(a: Expr<unknown>, b: Expr<unknown>, options: AlmostEqualOptions = {}): boolean {
  checkOptions("ak.almostEqual", options, {
    rtol: "number",
    atol: "number",
    dtypeExact: "boolean",
    checkParameters: "boolean",
    checkRegular: "boolean",
  });
  const { rtol = 1e-5, atol = 1e-8, dtypeExact = true, checkParameters = true, checkRegular = true } = options;
  const isClose = (x: number, y: number): boolean => (Number.isFinite(y) && Math.abs(x - y) <= atol + rtol * Math.abs(y)) || x === y;
  const interpreter = new Interpreter();
  return equalLayouts(interpreter.get(nodeOf(a)), interpreter.get(nodeOf(b)), {
    same: (x, y) => x === y || isClose(Number(x), Number(y)),
    dtypeExact,
    checkParameters,
    checkRegular,
  });
}
