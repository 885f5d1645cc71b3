import { checkOptions } from "../../build/check-options.ts";
import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Lift, Nested } from "../../types/structure.ts";

/** Position of the first match of a regular expression, in UTF-8 bytes, or -1. Throws `BadArgument` for what is no expression. `ak.str.find_substring_regex`. */
export function findSubstringRegex<T extends Nested<string> = Untyped>(
  x: Expr<T>,
  pattern: string,
  options: { readonly ignoreCase?: boolean } = {},
): Array<Lift<T, number>> {
  checkOptions("ak.str.findSubstringRegex", options, { ignoreCase: "boolean" });
  return handleOf(buildText("findSubstringRegex", nodeOf(x), { pattern, ignoreCase: options.ignoreCase ?? false }));
}
