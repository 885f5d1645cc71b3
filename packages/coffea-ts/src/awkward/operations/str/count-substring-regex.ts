import { checkOptions } from "../../build/check-options.ts";
import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Lift, Nested } from "../../types/structure.ts";

/** Number of matches of a regular expression that do not overlap. Throws `BadArgument` for what is no expression. `ak.str.count_substring_regex`. */
export function countSubstringRegex<T extends Nested<string> = Untyped>(
  x: Expr<T>,
  pattern: string,
  options: { readonly ignoreCase?: boolean } = {},
): Array<Lift<T, number>> {
  checkOptions("ak.str.countSubstringRegex", options, { ignoreCase: "boolean" });
  return handleOf(buildText("countSubstringRegex", nodeOf(x), { pattern, ignoreCase: options.ignoreCase ?? false }));
}
