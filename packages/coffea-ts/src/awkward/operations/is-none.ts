import { checkOptions } from "../build/check-options.ts";
import { checkAxis } from "../build/check.ts";
import { buildIsNone } from "../build/lists.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { AnyAxis, Counted, MadeAt } from "../types/axes.ts";
import type { Expr } from "../types/expression.ts";

/** Whether each value is missing: at axis 0 (the default) one boolean per event, at axis 1 one per item, and so on. A missing list around stays missing. `ak.is_none`. */
export function isNone<T, const A extends AnyAxis<T> = 0 & AnyAxis<T>>(
  x: Expr<T>,
  options?: { axis?: A },
): Array<MadeAt<T, Counted<T, A>, "isNone">> {
  checkOptions("ak.isNone", options, { axis: "any" });
  const node = nodeOf(x);
  return handleOf(buildIsNone(node, checkAxis(node, options?.axis === undefined ? 0 : options.axis, "isNone")!));
}
