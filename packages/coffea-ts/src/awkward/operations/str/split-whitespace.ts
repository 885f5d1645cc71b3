import { checkOptions } from "../../build/check-options.ts";
import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Lift, Nested } from "../../types/structure.ts";

/** A list of the parts between runs of white space (empty text at an end that is white space); at most `maxSplits` cuts, from the end with `reverse`. `ak.str.split_whitespace`. */
export function splitWhitespace<T extends Nested<string> = Untyped>(
  x: Expr<T>,
  options: { readonly maxSplits?: number | null; readonly reverse?: boolean } = {},
): Array<Lift<T, string[]>> {
  checkOptions("ak.str.splitWhitespace", options, { maxSplits: "any", reverse: "boolean" });
  return handleOf(buildText("splitWhitespace", nodeOf(x), { maxSplits: options.maxSplits ?? null, reverse: options.reverse ?? false }));
}
