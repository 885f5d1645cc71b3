import { CoffeaError } from "../../base/index.ts";
import { checkOptions } from "../build/check-options.ts";
import { buildConcatenate } from "../build/concatenate.ts";
import { handleOf, operandOf } from "../handle.ts";
import type { Array } from "../types/array.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { List, Value } from "../types/structure.ts";

type Part = Expr<Untyped> | number | bigint | boolean | string;
type Within<V> = V extends null ? never : V extends readonly (infer U)[] ? U : V;
type Joined<V, A> = unknown extends V
  ? unknown
  : A extends 0
    ? V
    : A extends 1
      ? Within<V>[]
      : A extends 2
        ? Extract<V, null> | (Extract<Within<V>, null> | Within<Within<V>>[])[]
        : A extends -1
          ? Joined<V, Innermost<V>>
          : unknown;
type Innermost<V> = true extends (V extends readonly (infer U)[] ? (NonNullable<U> extends List ? true : false) : false)
  ? 2
  : [Extract<V, List>] extends [never]
    ? 0
    : 1;

/**
 * The entries of the arrays one after the other (axis 0, the default), or event by event the items of their lists (axis 1), and so on.
 * A missing list counts as empty, a plain value is one item of each list, numbers of different dtypes take one that holds both, and values of different kinds
 * give a union. `ak.concatenate`.
 */
export function concatenate<const L extends readonly [Part, ...Part[]] | readonly Part[], const A extends number = 0>(
  arrays: L,
  options: { axis?: A } = {},
): Array<Joined<Value<L[number]>, A>> {
  if (!globalThis.Array.isArray(arrays))
    throw new CoffeaError("BadArgument", "ak.concatenate takes a list of arrays: ak.concatenate([a, b]), with brackets.");
  checkOptions("ak.concatenate", options, { axis: "any" });
  return handleOf(buildConcatenate(arrays.map(operandOf), options.axis === undefined ? 0 : options.axis));
}
