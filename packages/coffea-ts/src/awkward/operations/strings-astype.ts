import { buildParse } from "../build/str.ts";
import type { Dtype } from "../form.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import { checkDtype } from "../parse-form.ts";
import type { Array } from "../types/array.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Lift, Nested } from "../types/structure.ts";

/**
 * The numbers that texts are, in a dtype: with white space around, a sign, and `_` between digits, as Python reads them; `inf` and `nan` for floating point.
 * Throws `BadArgument` for text that is none, and for whole numbers out of the dtype's range. `ak.strings_astype`.
 */
export function stringsAstype<T extends Nested<string> = Untyped, const D extends Exclude<Dtype, "bool"> = "float64">(
  x: Expr<T>,
  dtype: D,
): Array<Lift<T, D extends "int64" | "uint64" ? bigint : number>> {
  checkDtype(dtype, "ak.stringsAstype");
  return handleOf(buildParse(nodeOf(x), dtype));
}
