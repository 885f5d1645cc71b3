import { checkOptions } from "../build/check-options.ts";
import { checkAxis } from "../build/check.ts";
import { buildDropNone } from "../build/lists.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { AnyAxis, Counted, ListsAt } from "../types/axes.ts";
import type { Expr } from "../types/expression.ts";

type Dropped<T, A> = unknown extends T
  ? unknown
  : A extends null
    ? DropAll<T>
    : Counted<T, A> extends 0
      ? Exclude<T, null>
      : ListsAt<T, A, "dropNone">;
type DropAll<T> = T extends null ? never : T extends readonly (infer U)[] ? DropAll<U>[] : T;

/** The array without missing values: at every axis by default, or only events (axis 0), only items (axis 1), and so on. `ak.drop_none`. */
export function dropNone<T, const A extends AnyAxis<T> | null = null>(x: Expr<T>, options?: { axis?: A }): Array<Dropped<T, A>> {
  checkOptions("ak.dropNone", options, { axis: "any" });
  const node = nodeOf(x);
  return handleOf(buildDropNone(node, checkAxis(node, options?.axis ?? null, "dropNone")));
}
