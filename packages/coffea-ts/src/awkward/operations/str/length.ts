import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Lift, Nested } from "../../types/structure.ts";

/** Number of code points. `ak.str.length`. */
export function length<T extends Nested<string> = Untyped>(x: Expr<T>): Array<Lift<T, number>> {
  return handleOf(buildText("length", nodeOf(x), {}));
}
