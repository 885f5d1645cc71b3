import { checkAxis } from "../build/check.ts";
import { buildCast, buildDropNone, buildFillNone, buildIsNone } from "../build/lists.ts";
import { buildWhere } from "../build/where.ts";
import type { Dtype } from "../form.ts";
import { handleOf, operandOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Chosen, Filled, Item, Leaf, Lift, List, Nested, Value, Wide } from "../types/structure.ts";

type NoneAt<T, A> = unknown extends T ? unknown : A extends 1 ? (T extends null ? null : T extends List ? boolean[] : never) : boolean;

/** Whether each value is missing: at axis 0 (the default) one boolean per event, at axis 1 one per item. `ak.is_none`. */
export function isNone<T, const A extends 0 | 1 = 0>(x: Expr<T>, options?: { axis?: A }): Array<NoneAt<T, A>> {
  const node = nodeOf(x);
  return handleOf(buildIsNone(node, checkAxis(node, options?.axis ?? 0, "isNone")!));
}

/** The array with missing innermost values replaced. A list that is missing as a whole stays missing. `ak.fill_none`. */
export function fillNone<T>(x: Expr<T>, value: Leaf<T>): Array<Filled<T>> {
  return handleOf(buildFillNone(nodeOf(x), operandOf(value)));
}

type Dropped<T, A> = unknown extends T ? unknown : A extends 0 ? Exclude<T, null> : A extends 1 ? DropItems<T> : DropAll<T>;
type DropItems<T> = T extends null ? null : T extends List ? Exclude<Item<T>, null>[] : T;
type DropAll<T> = T extends null ? never : T extends readonly (infer U)[] ? DropAll<U>[] : T;

/** The array without missing values: at every axis by default, or only events (axis 0) or only items (axis 1). `ak.drop_none`. */
export function dropNone<T, const A extends 0 | 1 | null = null>(x: Expr<T>, options?: { axis?: A }): Array<Dropped<T, A>> {
  const node = nodeOf(x);
  return handleOf(buildDropNone(node, checkAxis(node, options?.axis ?? null, "dropNone")));
}

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
  return handleOf(buildWhere(nodeOf(condition), operandOf(a), operandOf(b)));
}

type Cast<D> = D extends "bool" ? boolean : D extends "int64" | "uint64" ? bigint : number;

/** The numbers (or booleans) stored as another dtype; fractions are cut and integers that do not fit wrap around. `ak.values_astype`. */
export function cast<T extends Nested<number | bigint | boolean> = Untyped, const D extends Dtype = "float64">(
  x: Expr<T>,
  dtype: D,
): Array<Lift<T, Cast<D>>> {
  return handleOf(buildCast(nodeOf(x), dtype));
}

/** {@link cast} under awkward's name. `ak.values_astype`. */
export const valuesAstype: typeof cast = cast;
