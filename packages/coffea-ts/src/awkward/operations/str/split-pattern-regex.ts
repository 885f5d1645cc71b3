import { checkOptions } from "../../build/check-options.ts";
import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Lift, Nested } from "../../types/structure.ts";

/** A list of the parts between the matches of a regular expression; at most `maxSplits` cuts. Throws `BadArgument` for what is no expression. `ak.str.split_pattern_regex`. */
export function splitPatternRegex<T extends Nested<string> = Untyped>(
  x: Expr<T>,
  pattern: string,
  options: { readonly maxSplits?: number | null } = {},
): Array<Lift<T, string[]>> {
  checkOptions("ak.str.splitPatternRegex", options, { maxSplits: "any" });
  return handleOf(buildText("splitPatternRegex", nodeOf(x), { pattern, maxSplits: options.maxSplits ?? null }));
}
