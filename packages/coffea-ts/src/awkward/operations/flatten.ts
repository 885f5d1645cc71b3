import { checkOptions } from "../build/check-options.ts";
import { checkAxis, checkLists } from "../build/check.ts";
import { buildFlatten } from "../build/select.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { AnyAxis, Counted, Leaves, ListsAt } from "../types/axes.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Item, List } from "../types/structure.ts";

type Flat<T, A> = A extends null
  ? Array<Leaves<T>>
  : Counted<T, A> extends 0
    ? Array<Exclude<T, null>>
    : Counted<T, A> extends 1
      ? Array<Exclude<Item<T>, null>>
      : Array<ListsAt<T, Counted<T, A> extends 3 ? 2 : 1, "flatten">>;

/**
 * Axis 1 (the default): the items of all events in one row; the result has one entry per item, not per event, and missing lists count as empty.
 * Axis 2 joins the lists inside each event, and so on; axis 0 leaves missing events out. Null joins everything, the fields of records
 * one after the other, and drops missing values. `ak.flatten`.
 */
export function flatten<T extends List | null = Untyped>(x: Expr<T>): Array<Exclude<Item<T>, null>>;
export function flatten<T, const A extends AnyAxis<T> | null>(x: Expr<T>, options: { axis: A }): Flat<T, A>;
export function flatten(x: Expr<Untyped>, options: { axis?: number | null } = {}): Untyped {
  checkOptions("ak.flatten", options, { axis: "any" });
  const node = nodeOf(x);
  const wanted = options.axis === undefined ? 1 : options.axis;
  if (wanted === null) return handleOf(buildFlatten(node, null));
  if (wanted > 0) checkLists(node, "ak.flatten");
  return handleOf(buildFlatten(node, checkAxis(node, wanted, "flatten")!));
}
