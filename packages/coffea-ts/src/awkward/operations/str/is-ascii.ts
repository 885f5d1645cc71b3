import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Lift, Nested } from "../../types/structure.ts";

/** Whether all characters are ASCII; true of empty text. `ak.str.is_ascii`. */
export function isAscii<T extends Nested<string> = Untyped>(x: Expr<T>): Array<Lift<T, boolean>> {
  return handleOf(buildText("isAscii", nodeOf(x), {}));
}
