import { CoffeaError } from "../../base/index.ts";
import { checkOptions } from "../build/check-options.ts";
import { checkAxis, typed } from "../build/check.ts";
import { buildReduce } from "../build/reduce.ts";
import { buildWhere } from "../build/where.ts";
import { depthOf } from "../graph/forms.ts";
import { handleOf, literalNode } from "../handle.ts";
import type { Array } from "../types/array.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Axis, Lift } from "../types/structure.ts";
import { math, type Numbers, valuesOf } from "./statistics.ts";

/**
 * `exp(x)` divided by its sum over each innermost list, so that the items of a list sum to 1. `axis` may only be the innermost one.
 * The largest item is taken away first, so large values do not overflow (awkward gives NaN for them). `ak.softmax`.
 */
export function softmax<T extends Numbers = Untyped>(x: Expr<T>, options: { axis?: Axis<T> } = {}): Array<Lift<T, number>> {
  checkOptions("ak.softmax", options, { axis: "any" });
  const { axis = -1 as Axis<T> } = options;
  const values = valuesOf(x, "softmax");
  const depth = depthOf(values.form);
  if (checkAxis(values, axis as number | null, "softmax") !== depth - 1)
    throw new CoffeaError(
      "BadAxis",
      `ak.softmax was asked for axis ${String(axis)} of ${typed(values)}. It works along the innermost lists only: axis -1, which is the default.`,
      { details: { axis, depth } },
    );
  const over = { axis: -1, keepdims: depth > 1, maskIdentity: false };
  const largest = buildReduce("max", values, over);
  const shift = buildWhere(math("isfinite", largest), largest, literalNode(0));
  const weights = math("exp", math("sub", values, shift));
  return handleOf(math("div", weights, buildReduce("sum", weights, over)));
}
