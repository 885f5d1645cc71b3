import { checkOptions } from "../../build/check-options.ts";
import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Lift, Nested } from "../../types/structure.ts";

/** Whether a whole text matches an SQL LIKE pattern: `%` is any text, `_` any character, and a backslash takes the next one as it is. `ak.str.match_like`. */
export function matchLike<T extends Nested<string> = Untyped>(
  x: Expr<T>,
  pattern: string,
  options: { readonly ignoreCase?: boolean } = {},
): Array<Lift<T, boolean>> {
  checkOptions("ak.str.matchLike", options, { ignoreCase: "boolean" });
  return handleOf(buildText("matchLike", nodeOf(x), { pattern, ignoreCase: options.ignoreCase ?? false }));
}
