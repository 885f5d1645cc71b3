import { checkOptions } from "../build/check-options.ts";
import { buildMap } from "../build/map.ts";
import type { Form } from "../form.ts";
import type { MapNode } from "../graph/node.ts";
import { handleOf } from "../handle.ts";
import { isArray, nodeOf } from "../node-of.ts";
import { readForm } from "../parse-form.ts";
import type { Array } from "../types/array.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Item } from "../types/structure.ts";

/** How `map` calls a function. */
export interface MapOptions<A extends number = number> {
  /** The type of one result, as text (`"float64"`, `"?int32"`, `"var * float32"`, `"{pt: float64, n: int32}"`, see `parseForm`) or as a form. Results that do not fit are errors. */
  readonly returns: string | Form;
  /** What the function gets: 0 (the default) the value of one event, 1 one item of it, and so on; negative axes count from the inside. */
  readonly axis?: A;
}

/** The value of one event of each input. */
type EventsOf<X extends readonly unknown[]> = { [K in keyof X]: X[K] extends Expr<infer T> ? T : never };
/** What a function at the axis gets from an event. */
type At<T, A> = A extends 1 ? (NonNullable<T> extends readonly unknown[] ? Item<T> : T) : T;
type ItemsOf<X extends readonly unknown[], A> = { [K in keyof X]: At<EventsOf<X>[K], A> };
type Result<T, R, A> = A extends 0 ? R : A extends 1 ? (T extends null ? null : R[]) : unknown;

/**
 * Applies a function of your own to plain values, one event at a time (or one item, see `axis`), or to several arrays together, which pair as in arithmetic.
 * The function runs when the result is needed, in the order of events, and should depend on nothing else: equal expressions run once.
 * It is much slower than the operations of this module, and no other evaluator can look into it. Missing values reach the function as null; missing lists above the axis
 * stay missing. Throws `BadArgument` with the event where the function fails, or returns what was not declared.
 *
 * @example
 * const leading = ak.map(pt, (values) => Math.max(0, ...values), { returns: "float64" });
 * const mass = ak.map([pt, eta], (pt, eta) => pt * Math.cosh(eta), { returns: "float64", axis: 1 });
 */
export function map<T, R, const A extends number = 0>(
  x: Expr<T>,
  fn: (value: At<T, A>) => R,
  options: MapOptions<A>,
): Array<Result<T, R, A>>;
export function map<const X extends readonly Expr<Untyped>[], R, const A extends number = 0>(
  x: X,
  fn: (...values: ItemsOf<X, A>) => R,
  options: MapOptions<A>,
): Array<Result<EventsOf<X>[number], R, A>>;
export function map(x: unknown, fn: MapNode["function"], options: MapOptions): Untyped {
  checkOptions("ak.map", options ?? {}, { returns: "any", axis: "any" });
  const { returns, axis = 0 } = (options ?? {}) as Partial<MapOptions>;
  const inputs = globalThis.Array.isArray(x) && !isArray(x) ? x.map((one) => nodeOf(one)) : [nodeOf(x)];
  return handleOf(buildMap(inputs, fn, { axis, returns: readForm(returns, "The option returns of ak.map") }));
}
