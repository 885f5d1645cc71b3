import { checkOptions } from "../../build/check-options.ts";
import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Lift, Nested } from "../../types/structure.ts";

/** Whether a text begins with another. `ak.str.starts_with`. */
export function startsWith<T extends Nested<string> = Untyped>(
  x: Expr<T>,
  pattern: string,
  options: { readonly ignoreCase?: boolean } = {},
): Array<Lift<T, boolean>> {
  checkOptions("ak.str.startsWith", options, { ignoreCase: "boolean" });
  return handleOf(buildText("startsWith", nodeOf(x), { pattern, ignoreCase: options.ignoreCase ?? false }));
}
