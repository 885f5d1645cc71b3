import { buildCategorical } from "../build/str.ts";
import { leafOf } from "../graph/forms.ts";
import { handleOf } from "../handle.ts";
import { Interpreter } from "../interpret/evaluate.ts";
import type { Layout } from "../layout.ts";
import { fromLayout } from "../make-array.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Nested } from "../types/structure.ts";

/** Whether texts are stored as positions in a list of categories (see `ak.str.toCategorical`). Known without data. `ak.is_categorical`. */
export function isCategorical(x: Expr<unknown>): boolean {
  const leaf = leafOf(nodeOf(x).form);
  return leaf.kind === "string" && leaf.categorical === true;
}

/** The categories of a categorical, in their order, whether they occur or not; null for other arrays. Computes. `ak.categories`. */
export function categories(x: Expr<unknown>): Array<string> | null {
  return isCategorical(x) ? fromLayout<string>(categoriesIn(new Interpreter().get(nodeOf(x)))) : null;
}

function categoriesIn(layout: Layout): Layout {
  if (layout.kind === "list" || layout.kind === "regular" || layout.kind === "option") return categoriesIn(layout.content);
  if (layout.kind === "string" && layout.dictionary !== undefined) return layout.dictionary.categories;
  throw new Error("the form says categorical, and the layout has no dictionary");
}

/** The same texts stored as text. `ak.from_categorical`. */
export function fromCategorical<T extends Nested<string> = Untyped>(x: Expr<T>): Array<T> {
  return handleOf(buildCategorical("fromCategorical", nodeOf(x)));
}
