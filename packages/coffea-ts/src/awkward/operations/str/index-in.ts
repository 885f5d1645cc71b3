import { checkOptions } from "../../build/check-options.ts";
import { buildLookup } from "../../build/str.ts";
import { handleOf } from "../../handle.ts";
import { nodeOf } from "../../node-of.ts";
import type { Array } from "../../types/array.ts";
import type { Expr, Untyped } from "../../types/expression.ts";
import type { Lift, Nested } from "../../types/structure.ts";

/** Position of each text among some values, missing where it is none of them. A missing text is found when null is one of the values, unless `skipNones`. `ak.str.index_in`. */
export function indexIn<T extends Nested<string> = Untyped>(
  x: Expr<T>,
  values: Iterable<string | null>,
  options: { readonly skipNones?: boolean } = {},
): Array<Lift<T, number | null>> {
  checkOptions("ak.str.indexIn", options, { skipNones: "boolean" });
  return handleOf(buildLookup("indexIn", nodeOf(x), { values, skipNones: options.skipNones ?? false }));
}
