import { checkOptions } from "../build/check-options.ts";
import { Interpreter } from "../interpret/evaluate.ts";
import { equalLayouts } from "../layouts/equal.ts";
import { nodeOf } from "../node-of.ts";
import type { Expr } from "../types/expression.ts";

export interface ArrayEqualOptions {
  /** Whether NaN equals NaN. Default: false. */
  equalNan?: boolean;
  /** Whether float32 differs from float64, int8 from int64. Default: true. Integers, floats and booleans always differ. */
  dtypeExact?: boolean;
  /** Whether names of records count. Default: true. */
  checkParameters?: boolean;
  /** Whether fixed-size lists differ from other lists. Default: true. */
  checkRegular?: boolean;
}

/** Whether two arrays have the same structure and equal values; false where awkward's types differ. Computes both. `ak.array_equal`. */
export function arrayEqual(a: Expr<unknown>, b: Expr<unknown>, options: ArrayEqualOptions = {}): boolean {
  checkOptions("ak.arrayEqual", options, {
    equalNan: "boolean",
    dtypeExact: "boolean",
    checkParameters: "boolean",
    checkRegular: "boolean",
  });
  const { equalNan = false, dtypeExact = true, checkParameters = true, checkRegular = true } = options;
  const interpreter = new Interpreter();
  return equalLayouts(interpreter.get(nodeOf(a)), interpreter.get(nodeOf(b)), {
    same: equalNan ? (x, y) => x === y || (x !== x && y !== y) : (x, y) => x === y,
    dtypeExact,
    checkParameters,
    checkRegular,
  });
}
