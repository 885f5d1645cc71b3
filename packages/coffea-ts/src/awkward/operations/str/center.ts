import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Nested } from "../../types/structure.ts";

/** Padded on both sides to a width in code points with one character, an odd one on the right. Throws `BadArgument` for a padding of another length. `ak.str.center`. */
export function center<T extends Nested<string> = Untyped>(x: Expr<T>, width: number, padding = " "): Array<T> {
  return handleOf(buildText("center", nodeOf(x), { width, padding }));
}
