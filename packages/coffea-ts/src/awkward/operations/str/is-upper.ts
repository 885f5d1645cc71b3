import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Lift, Nested } from "../../types/structure.ts";

/** Whether there are letters with case and all are in upper case. `ak.str.is_upper`. */
export function isUpper<T extends Nested<string> = Untyped>(x: Expr<T>): Array<Lift<T, boolean>> {
  return handleOf(buildText("isUpper", nodeOf(x), {}));
}
