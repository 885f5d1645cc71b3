import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Lift, Nested } from "../../types/structure.ts";

/** Whether all characters can be printed; true of empty text. `ak.str.is_printable`. */
export function isPrintable<T extends Nested<string> = Untyped>(x: Expr<T>): Array<Lift<T, boolean>> {
  return handleOf(buildText("isPrintable", nodeOf(x), {}));
}
