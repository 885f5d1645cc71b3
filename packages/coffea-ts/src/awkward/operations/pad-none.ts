import { checkOptions } from "../build/check-options.ts";
import { buildPadNone } from "../build/pad-none.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { AnyAxis, Counted, ListsAt } from "../types/axes.ts";
import type { Expr } from "../types/expression.ts";

interface PadOptions<A> {
  /** The lists to fill up. Default: 1, those of the events. */
  axis?: A;
  /** Whether longer lists are cut, which makes all lists `target` long. Default: false. */
  clip?: boolean;
}
type Padded<T, A> = unknown extends T ? unknown : Counted<T, A> extends 0 ? T | null : ListsAt<T, A, "padNone">;

/** The lists filled up to at least `target` items (0 or more) with missing values at the end. Axis 0 adds missing events. `ak.pad_none`. */
export function padNone<T, const A extends AnyAxis<T> = 1 & AnyAxis<T>>(
  x: Expr<T>,
  target: number,
  options: PadOptions<A> = {},
): Array<Padded<T, A>> {
  checkOptions("ak.padNone", options, { axis: "any", clip: "boolean" });
  return handleOf(buildPadNone(nodeOf(x), target, options));
}
