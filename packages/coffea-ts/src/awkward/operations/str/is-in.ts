import { checkOptions } from "../../build/check-options.ts";
import { buildLookup } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Lift, Nested } from "../../types/structure.ts";

/** Whether each text is among some values. A missing text is found when null is one of the values, unless `skipNones`. `ak.str.is_in`. */
export function isIn<T extends Nested<string> = Untyped>(
  x: Expr<T>,
  values: Iterable<string | null>,
  options: { readonly skipNones?: boolean } = {},
): Array<Lift<Exclude<T, null>, boolean>> {
  checkOptions("ak.str.isIn", options, { skipNones: "boolean" });
  return handleOf(buildLookup("isIn", nodeOf(x), { values, skipNones: options.skipNones ?? false }));
}
