import { checkOptions } from "../../build/check-options.ts";
import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Lift, Nested } from "../../types/structure.ts";

/** A list of the parts between the occurrences of a text; at most `maxSplits` cuts, from the end with `reverse`. Throws `BadArgument` for an empty pattern. `ak.str.split_pattern`. */
export function splitPattern<T extends Nested<string> = Untyped>(
  x: Expr<T>,
  pattern: string,
  options: { readonly maxSplits?: number | null; readonly reverse?: boolean } = {},
): Array<Lift<T, string[]>> {
  checkOptions("ak.str.splitPattern", options, { maxSplits: "any", reverse: "boolean" });
  return handleOf(
    buildText("splitPattern", nodeOf(x), { pattern, maxSplits: options.maxSplits ?? null, reverse: options.reverse ?? false }),
  );
}
