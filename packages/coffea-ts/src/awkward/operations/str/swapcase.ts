import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Nested } from "../../types/structure.ts";

/** Upper case as lower and the other way round. `ak.str.swapcase`. */
export function swapcase<T extends Nested<string> = Untyped>(x: Expr<T>): Array<T> {
  return handleOf(buildText("swapcase", nodeOf(x), {}));
}
