import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Lift, Nested } from "../../types/structure.ts";

/** Whether there are characters and all are letters or numbers, by their Unicode class. `ak.str.is_alnum`. */
export function isAlnum<T extends Nested<string> = Untyped>(x: Expr<T>): Array<Lift<T, boolean>> {
  return handleOf(buildText("isAlnum", nodeOf(x), {}));
}
