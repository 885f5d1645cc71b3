import { buildNewAxis } from "../build/regular.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { MadeAt, NewAxis, PlaceOfNew } from "../types/axes.ts";
import type { Expr } from "../types/expression.ts";

/**
 * A new axis of lists with one item: what was at `axis` is one further in. Negative axes count from the inside of the result, so that -1 puts each value into a list.
 * Lists of one item are repeated beside longer ones, which makes tables: `ak.newaxis(x, { axis: 2 }).sub(ak.newaxis(y, { axis: 1 }))` is every item of `x`
 * minus every item of `y`. Axis 0, all events as one, is refused with `BadAxis`. Python's `x[:, np.newaxis]`.
 */
export function newaxis<T, const A extends NewAxis<T>>(x: Expr<T>, options: { axis: A }): Array<MadeAt<T, PlaceOfNew<T, A>, "one">> {
  return handleOf(buildNewAxis(nodeOf(x), options.axis));
}
