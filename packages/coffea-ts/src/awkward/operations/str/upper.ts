import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Nested } from "../../types/structure.ts";

/** All letters in upper case, one code point for one (`ß` becomes `ẞ`). `ak.str.upper`. */
export function upper<T extends Nested<string> = Untyped>(x: Expr<T>): Array<T> {
  return handleOf(buildText("upper", nodeOf(x), {}));
}
