import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Nested } from "../../types/structure.ts";

/** The code points `[start, stop)`, every `step`-th; negative bounds count from the end, as in Python. Throws `BadArgument` for a step of 0. `ak.str.slice`. */
export function slice<T extends Nested<string> = Untyped>(x: Expr<T>, start: number, stop: number | null = null, step = 1): Array<T> {
  return handleOf(buildText("slice", nodeOf(x), { start, stop, step }));
}
