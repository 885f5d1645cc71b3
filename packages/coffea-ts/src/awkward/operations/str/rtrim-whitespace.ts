import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Nested } from "../../types/structure.ts";

/** Without white space at the end. `ak.str.rtrim_whitespace`. */
export function rtrimWhitespace<T extends Nested<string> = Untyped>(x: Expr<T>): Array<T> {
  return handleOf(buildText("rtrimWhitespace", nodeOf(x), {}));
}
