import { buildRepeatEach, buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Broadcast, Nested, Operand, Value } from "../../types/structure.ts";

/** Each text a number of times, the same for all or an array of numbers. Throws `BadArgument` for negative ones. `ak.str.repeat`. */
export function repeat<T extends Nested<string> = Untyped, N extends Operand<number> = number>(
  x: Expr<T>,
  count: N,
): Array<Broadcast<T, Value<N>, string>> {
  return handleOf(typeof count === "number" ? buildText("repeat", nodeOf(x), { count }) : buildRepeatEach(nodeOf(x), nodeOf(count)));
}
