import { buildWithoutField } from "../build/records.ts";
import { fieldPath } from "../field-path.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { Expr } from "../types/expression.ts";
import type { WithoutField } from "../types/records.ts";
import type { Leaf, Lift } from "../types/structure.ts";

/**
 * The records without a field; a path of names leads to a record inside, `["Muon", "pt"]`. The behaviour stays, and members that need the field fail when they are used.
 * Throws `FieldNotFound` with the nearest names. `ak.without_field`.
 */
export function withoutField<T, const P extends (keyof Leaf<T> & string) | readonly [keyof Leaf<T> & string, ...string[]]>(
  x: Expr<T>,
  name: P,
): Array<Lift<T, WithoutField<Leaf<T>, P>>> {
  return handleOf(buildWithoutField(nodeOf(x), fieldPath(name, "ak.withoutField")));
}
