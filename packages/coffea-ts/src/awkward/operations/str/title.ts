import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Nested } from "../../types/structure.ts";

/** The first letter of each run of letters in upper case and the others in lower. `ak.str.title`. */
export function title<T extends Nested<string> = Untyped>(x: Expr<T>): Array<T> {
  return handleOf(buildText("title", nodeOf(x), {}));
}
