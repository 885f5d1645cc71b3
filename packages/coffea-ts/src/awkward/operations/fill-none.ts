import { checkOptions } from "../build/check-options.ts";
import { buildFillNone } from "../build/fill-none.ts";
import { layoutFromIter } from "../from-iter.ts";
import { intern } from "../graph/intern.ts";
import { handleOf, operandOf } from "../handle.ts";
import { formOfLayout } from "../layouts/form-of.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { AnyAxis, ContentAt, Counted, MadeAt } from "../types/axes.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Filled, Leaf } from "../types/structure.ts";

type FillAll<T> = T extends null ? never : T extends readonly (infer U)[] ? FillAll<U>[] : T;

/**
 * The array with missing values replaced. By default innermost values: a list that is missing as a whole stays missing, and records have their fields filled.
 * With `axis` values, lists or records that are missing there: `ak.fillNone(x, [], { axis: 0 })`; null fills at every axis.
 * The value may be text, a list or a record; one of another kind than what is there gives a union. `ak.fill_none`.
 */
export function fillNone<T>(x: Expr<T>, value: Leaf<T>): Array<Filled<T>>;
export function fillNone<T, const A extends AnyAxis<T>>(
  x: Expr<T>,
  value: Exclude<ContentAt<T, Counted<T, A>>, null>,
  options: { axis: A },
): Array<MadeAt<T, Counted<T, A>, "present">>;
export function fillNone<T>(x: Expr<T>, value: Leaf<T>, options: { axis: null }): Array<FillAll<T>>;
export function fillNone(x: Expr<Untyped>, value: unknown, options: { axis?: number | null } = {}): Untyped {
  checkOptions("ak.fillNone", options, { axis: "any" });
  return handleOf(buildFillNone(nodeOf(x), valueNode(value), options.axis));
}

function valueNode(value: unknown): ReturnType<typeof nodeOf> {
  if (typeof value !== "object" || value === null || !isPlain(value)) return operandOf(value);
  const layout = layoutFromIter([value]);
  return intern({ kind: "constant", layout, inputs: [], form: formOfLayout(layout) });
}

/** A list or a record of plain values. */
function isPlain(value: object): boolean {
  return globalThis.Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
