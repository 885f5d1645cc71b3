import { checkOptions } from "../../build/check-options.ts";
import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Lift, Nested } from "../../types/structure.ts";

/** Position of the first occurrence of a text, in UTF-8 bytes, or -1. `ak.str.find_substring`. */
export function findSubstring<T extends Nested<string> = Untyped>(
  x: Expr<T>,
  pattern: string,
  options: { readonly ignoreCase?: boolean } = {},
): Array<Lift<T, number>> {
  checkOptions("ak.str.findSubstring", options, { ignoreCase: "boolean" });
  return handleOf(buildText("findSubstring", nodeOf(x), { pattern, ignoreCase: options.ignoreCase ?? false }));
}
