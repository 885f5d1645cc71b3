import { buildWithField } from "../build/records.ts";
import { fieldPath } from "../field-path.ts";
import { handleOf, operandOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { AtRecord, WithField } from "../types/records.ts";
import type { Leaf, Lift, Value } from "../types/structure.ts";

/**
 * The records with a field more, or with one replaced. A value without the records' lists is repeated, as are plain values.
 * A path of names leads to a record inside: `ak.withField(events, pt, ["Muon", "pt"])`; all but the last name must exist. `ak.with_field`.
 */
export function withField<
  T,
  const P extends string | readonly [string, ...string[]],
  V extends Expr<Untyped> | number | bigint | boolean | string,
>(x: Expr<T>, value: V, name: P): Array<Lift<T, WithField<Leaf<T>, P, AtRecord<T, Value<V>>>>> {
  return handleOf(buildWithField(nodeOf(x), operandOf(value), fieldPath(name, "ak.withField")));
}
