import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Lift, Nested } from "../../types/structure.ts";

/** Whether there are letters with case, and each run of them begins in upper case and goes on in lower. `ak.str.is_title`. */
export function isTitle<T extends Nested<string> = Untyped>(x: Expr<T>): Array<Lift<T, boolean>> {
  return handleOf(buildText("isTitle", nodeOf(x), {}));
}
