import { buildExtract } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Lift, Nested } from "../../types/structure.ts";

/**
 * The named groups of a regular expression, `(?P<name>…)`, as the fields of a record; missing where it does not match, and empty text for a group that took no part.
 * Throws `BadArgument` for groups without names. `ak.str.extract_regex`.
 */
export function extractRegex<T extends Nested<string> = Untyped>(
  x: Expr<T>,
  pattern: string,
): Array<Lift<T, { readonly [group: string]: string } | null>> {
  return handleOf(buildExtract(nodeOf(x), pattern));
}
