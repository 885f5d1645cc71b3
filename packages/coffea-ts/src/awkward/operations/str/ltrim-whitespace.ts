import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Nested } from "../../types/structure.ts";

/** Without white space at the beginning. `ak.str.ltrim_whitespace`. */
export function ltrimWhitespace<T extends Nested<string> = Untyped>(x: Expr<T>): Array<T> {
  return handleOf(buildText("ltrimWhitespace", nodeOf(x), {}));
}
