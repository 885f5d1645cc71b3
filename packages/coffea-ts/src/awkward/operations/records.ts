import { CoffeaError } from "../../base/index.ts";
import { buildField, buildWithField, buildWithName, buildZip } from "../build/records.ts";
import { typed } from "../build/check.ts";
import { recordOf } from "../graph/record-of.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { Behaviors } from "../types/behaviors.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Dress, FieldsFor, Plain, Positions, RecordOf, Zip } from "../types/records.ts";
import type { Leaf, Lift } from "../types/structure.ts";

/**
 * Several arrays as one array of records, paired list by list; values without lists are repeated for each item.
 * An array of arrays makes tuples, whose fields are "0", "1" and so on. `withName` gives the records a behaviour (a key of {@link Behaviors}, such as `"PtEtaPhiMCandidate"`), whose fields must all be there. `ak.zip`.
 */
export function zip<N extends keyof Behaviors<0>, F extends FieldsFor<RecordOf<N>>>(
  fields: F,
  options: { withName: N },
): Array<Dress<Zip<Plain<F>>, RecordOf<N>>>;
export function zip<F extends { readonly [name: string]: Expr<Untyped> }>(fields: F): Array<Zip<Plain<F>>>;
export function zip<const F extends readonly Expr<Untyped>[]>(arrays: F): Array<Zip<Positions<Plain<F>>>>;
export function zip(fields: Readonly<Record<string, unknown>> | readonly unknown[], options: { withName?: string } = {}): Untyped {
  const inputs = Array.isArray(fields)
    ? fields.map(nodeOf)
    : Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, nodeOf(value)]));
  return handleOf(buildZip(inputs, options.withName ?? null));
}

/** Whether records have positions instead of names, as `zip` of an array of arrays and `combinations` without `fields` make them. `ak.is_tuple`. */
export function isTuple(x: Expr<unknown>): boolean {
  return recordOf(nodeOf(x).form)?.isTuple === true;
}

/** The fields of records, each as an array: the opposite of {@link zip}. `ak.unzip`, by name. */
export function unzip<T>(x: Expr<T>): { [K in keyof Leaf<T> & string]: Array<Lift<T, Leaf<T>[K]>> } {
  const node = nodeOf(x);
  const record = recordOf(node.form);
  if (record === null) throw new CoffeaError("BadArgument", `ak.unzip takes records apart, but ${typed(node)} is no record.`);
  return Object.fromEntries([...record.fields.keys()].map((name) => [name, handleOf(buildField(node, name))])) as Untyped;
}

/** Names of the fields of records, in order; none for anything else. `ak.fields`. */
export function fields(x: Expr<unknown>): string[] {
  return [...(recordOf(nodeOf(x).form)?.fields.keys() ?? [])];
}

/** The records with a field more, or with one replaced. `ak.with_field`. */
export function withField<T, const N extends string, V>(
  x: Expr<T>,
  value: Expr<V>,
  name: N,
): Array<Lift<T, Leaf<T> & { [K in N]: Leaf<V> }>> {
  return handleOf(buildWithField(nodeOf(x), nodeOf(value), name));
}

/** The records with another behaviour, which must find its fields; null takes the name away. `ak.with_name`. */
export function withName<T, N extends keyof Behaviors<0> | null>(
  x: Expr<T>,
  name: N,
): Array<N extends keyof Behaviors<0> ? Lift<T, Leaf<T> & RecordOf<N>> : T> {
  return handleOf(buildWithName(nodeOf(x), name as string | null));
}
