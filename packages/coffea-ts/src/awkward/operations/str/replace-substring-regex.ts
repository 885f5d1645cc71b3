import { checkOptions } from "../../build/check-options.ts";
import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Nested } from "../../types/structure.ts";

/** With each match of a regular expression replaced, or only the first `maxReplacements`; `\1` in the replacement is the first group, `\0` the match. Throws `BadArgument` for what is no expression, and for groups that it has not. `ak.str.replace_substring_regex`. */
export function replaceSubstringRegex<T extends Nested<string> = Untyped>(
  x: Expr<T>,
  pattern: string,
  replacement: string,
  options: { readonly maxReplacements?: number | null } = {},
): Array<T> {
  checkOptions("ak.str.replaceSubstringRegex", options, { maxReplacements: "any" });
  return handleOf(
    buildText("replaceSubstringRegex", nodeOf(x), { pattern, replacement, maxReplacements: options.maxReplacements ?? null }),
  );
}
