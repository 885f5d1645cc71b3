import { checkOptions } from "../../build/check-options.ts";
import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Nested } from "../../types/structure.ts";

/** With each occurrence of a text replaced, or only the first `maxReplacements`. Throws `BadArgument` for an empty pattern. `ak.str.replace_substring`. */
export function replaceSubstring<T extends Nested<string> = Untyped>(
  x: Expr<T>,
  pattern: string,
  replacement: string,
  options: { readonly maxReplacements?: number | null } = {},
): Array<T> {
  checkOptions("ak.str.replaceSubstring", options, { maxReplacements: "any" });
  return handleOf(buildText("replaceSubstring", nodeOf(x), { pattern, replacement, maxReplacements: options.maxReplacements ?? null }));
}
