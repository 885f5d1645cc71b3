import { CoffeaError } from "../../base/index.ts";
import { buildCast } from "../build/lists.ts";
import { buildWhere } from "../build/where.ts";
import type { Dtype } from "../form.ts";
import { handleOf, operandOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import { checkDtype } from "../parse-form.ts";
import type { Array } from "../types/array.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Chosen, Lift, Nested, Value, Wide } from "../types/structure.ts";

type Literal = number | bigint | boolean | string;

/**
 * `a` where the condition is true, else `b`. The values broadcast to the lists of the condition and no further: with one condition per event whole events are chosen,
 * lists, records or single values, and different kinds on the two sides give a union. A missing condition gives a missing value. `ak.where`.
 */
export function where<
  C extends Nested<boolean> = Untyped,
  A extends Literal | Expr<Untyped> = Untyped,
  B extends Literal | Expr<Untyped> = Untyped,
>(condition: Expr<C>, a: A, b: B): Array<Chosen<C, Wide<Value<A>>, Wide<Value<B>>>> {
  if (a === undefined || b === undefined)
    throw new CoffeaError(
      "BadArgument",
      "ak.where takes a condition and two values, ak.where(mask, a, b). The positions at which a mask is true are ak.localIndex(mask).filter(mask).",
    );
  return handleOf(buildWhere(nodeOf(condition), operandOf(a), operandOf(b)));
}

type Cast<D> = D extends "bool" ? boolean : D extends "int64" | "uint64" ? bigint : number;

/** The numbers (or booleans) stored as another dtype; fractions are cut and integers that do not fit wrap around. `ak.values_astype`. */
export function cast<T extends Nested<number | bigint | boolean> = Untyped, const D extends Dtype = "float64">(
  x: Expr<T>,
  dtype: D,
): Array<Lift<T, Cast<D>>> {
  checkDtype(dtype, "ak.cast");
  return handleOf(buildCast(nodeOf(x), dtype));
}

/** {@link cast} under awkward's name. `ak.values_astype`. */
export const valuesAstype: typeof cast = cast;
