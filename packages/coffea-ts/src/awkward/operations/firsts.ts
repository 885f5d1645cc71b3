import { checkOptions } from "../build/check-options.ts";
import { buildFirsts } from "../build/select.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { InnerAxis, ListsAt } from "../types/axes.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Item, List } from "../types/structure.ts";

/** First item of each list (of the events, or of the lists at `axis`), null where there is none. The first event is `x.get(0)`. `ak.firsts`. */
export function firsts<T extends List | null = Untyped>(x: Expr<T>): Array<Item<T> | null>;
export function firsts<T extends List | null, const A extends InnerAxis<T>>(
  x: Expr<T>,
  options: { axis: A },
): Array<ListsAt<T, A, "firsts">>;
export function firsts(x: Expr<Untyped>, options: { axis?: number } = {}): Untyped {
  checkOptions("ak.firsts", options, { axis: "any" });
  return handleOf(buildFirsts(nodeOf(x), options.axis));
}
