import { checkOptions } from "../build/check-options.ts";
import { buildNum } from "../build/reduce.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { AnyAxis, Counted, ListsAt } from "../types/axes.ts";
import type { Expr, Scalar, Untyped } from "../types/expression.ts";
import type { Lift, List } from "../types/structure.ts";

type Count<T, A> = Counted<T, A> extends 0 ? Scalar<number> : Array<ListsAt<T, A, "num">>;
type Count1<T> = Lift<unknown extends T ? unknown : T extends null ? null : 0, number>;

/** Number of items of each list. Axis 1 (the default) counts items of events, 2 items of their lists; 0 gives the number of events as a scalar. `ak.num`. */
export function num<T extends List | null = Untyped>(x: Expr<T>): Array<Count1<T>>;
export function num<T, const A extends AnyAxis<T>>(x: Expr<T>, options: { axis: A }): Count<T, A>;
export function num(x: Expr<Untyped>, options: { axis?: number } = {}): Untyped {
  checkOptions("ak.num", options, { axis: "any" });
  return handleOf(buildNum(nodeOf(x), options.axis === undefined ? 1 : options.axis));
}
