import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Nested } from "../../types/structure.ts";

/** All letters in lower case, one code point for one. `ak.str.lower`. */
export function lower<T extends Nested<string> = Untyped>(x: Expr<T>): Array<T> {
  return handleOf(buildText("lower", nodeOf(x), {}));
}
