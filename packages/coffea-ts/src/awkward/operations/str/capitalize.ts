import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Nested } from "../../types/structure.ts";

/** The first letter in upper case and the others in lower. `ak.str.capitalize`. */
export function capitalize<T extends Nested<string> = Untyped>(x: Expr<T>): Array<T> {
  return handleOf(buildText("capitalize", nodeOf(x), {}));
}
