import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Nested } from "../../types/structure.ts";

/** With the code points `[start, stop)` replaced; negative bounds count from the end. `ak.str.replace_slice`. */
export function replaceSlice<T extends Nested<string> = Untyped>(x: Expr<T>, start: number, stop: number, replacement: string): Array<T> {
  return handleOf(buildText("replaceSlice", nodeOf(x), { start, stop, replacement }));
}
