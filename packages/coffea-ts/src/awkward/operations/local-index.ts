import { checkOptions } from "../build/check-options.ts";
import { checkAxis } from "../build/check.ts";
import { buildLocalIndex } from "../build/lists.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { AnyAxis, Counted, MadeAt } from "../types/axes.ts";
import type { Expr } from "../types/expression.ts";

/** Position of each item in its list, counted from 0, at the innermost axis or at `axis`; axis 0 counts events. `ak.local_index`. */
export function localIndex<T, const A extends AnyAxis<T> = -1 & AnyAxis<T>>(
  x: Expr<T>,
  options: { axis?: A } = {},
): Array<MadeAt<T, Counted<T, A>, "localIndex">> {
  checkOptions("ak.localIndex", options, { axis: "any" });
  const node = nodeOf(x);
  return handleOf(buildLocalIndex(node, checkAxis(node, options.axis === undefined ? -1 : options.axis, "localIndex")!));
}
