import { buildJoin } from "../../build/str.ts";
import { handleOf, operandOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Nested, Operand } from "../../types/structure.ts";

/** `T` without its innermost lists. */
type Joined<T> = unknown extends T
  ? unknown
  : T extends readonly (infer U)[]
    ? NonNullable<U> extends readonly unknown[]
      ? Joined<U>[]
      : string | Extract<U, null>
    : T;

/**
 * The texts of each innermost list as one, with a separator between: one for all, or an array of them. A list with a missing text gives a missing value.
 * Throws `BadArgument` without lists. `ak.str.join`.
 */
export function join<T extends Nested<string> = Untyped>(x: Expr<T>, separator: Operand<string>): Array<Joined<T>> {
  return handleOf(buildJoin(nodeOf(x), operandOf(separator)));
}
