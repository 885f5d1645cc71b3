import { buildZipNoBroadcast } from "../build/records.ts";
import { handleOf } from "../handle.ts";
import type { Array } from "../types/array.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Plain, Positions, Zip } from "../types/records.ts";
import { fieldNodes } from "./zip.ts";

/**
 * Arrays that have the same lists as one array of records, or with an array of arrays as tuples. Unlike {@link zip} nothing is repeated:
 * throws `ShapeMismatch` when one is nested deeper. `ak.zip_no_broadcast`.
 */
export function zipNoBroadcast<F extends { readonly [name: string]: Expr<Untyped> }>(fields: F): Array<Zip<Plain<F>>>;
export function zipNoBroadcast<const F extends readonly Expr<Untyped>[]>(arrays: F): Array<Zip<Positions<Plain<F>>>>;
export function zipNoBroadcast(fields: Readonly<Record<string, unknown>> | readonly unknown[]): Untyped {
  return handleOf(buildZipNoBroadcast(fieldNodes(fields, "ak.zipNoBroadcast"), null));
}
