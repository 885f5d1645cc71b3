import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Nested } from "../../types/structure.ts";

/** Padded on the left to a width in code points with one character; longer text stays. Throws `BadArgument` for a padding of another length. `ak.str.lpad`. */
export function lpad<T extends Nested<string> = Untyped>(x: Expr<T>, width: number, padding = " "): Array<T> {
  return handleOf(buildText("lpad", nodeOf(x), { width, padding }));
}
