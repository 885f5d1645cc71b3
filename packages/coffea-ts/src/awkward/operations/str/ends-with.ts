import { checkOptions } from "../../build/check-options.ts";
import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Lift, Nested } from "../../types/structure.ts";

/** Whether a text ends with another. `ak.str.ends_with`. */
export function endsWith<T extends Nested<string> = Untyped>(
  x: Expr<T>,
  pattern: string,
  options: { readonly ignoreCase?: boolean } = {},
): Array<Lift<T, boolean>> {
  checkOptions("ak.str.endsWith", options, { ignoreCase: "boolean" });
  return handleOf(buildText("endsWith", nodeOf(x), { pattern, ignoreCase: options.ignoreCase ?? false }));
}
