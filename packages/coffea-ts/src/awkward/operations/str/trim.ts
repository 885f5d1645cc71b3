import { buildText } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Nested } from "../../types/structure.ts";

/** Without any of these characters at both ends. `ak.str.trim`. */
export function trim<T extends Nested<string> = Untyped>(x: Expr<T>, characters: string): Array<T> {
  return handleOf(buildText("trim", nodeOf(x), { characters }));
}
