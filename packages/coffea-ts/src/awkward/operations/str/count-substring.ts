import { checkOptions } from "../../build/check-options.ts";
import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Lift, Nested } from "../../types/structure.ts";

/** Number of occurrences of a text that do not overlap. `ak.str.count_substring`. */
export function countSubstring<T extends Nested<string> = Untyped>(
  x: Expr<T>,
  pattern: string,
  options: { readonly ignoreCase?: boolean } = {},
): Array<Lift<T, number>> {
  checkOptions("ak.str.countSubstring", options, { ignoreCase: "boolean" });
  return handleOf(buildText("countSubstring", nodeOf(x), { pattern, ignoreCase: options.ignoreCase ?? false }));
}
