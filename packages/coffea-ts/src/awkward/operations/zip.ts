import { buildZip } from "../build/records.ts";
import type { Node } from "../graph/node.ts";
import { handleOf, operandOf } from "../handle.ts";
import type { Array } from "../types/array.ts";
import type { Behaviors } from "../types/behaviors.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Dress, FieldsFor, Plain, Positions, RecordOf, Zip, ZipTo } from "../types/records.ts";

type Field = Expr<Untyped> | number | bigint | boolean | string;

interface ZipOptions<D> {
  /** The level at which records are made: 1 for one record per event, 2 for one per item. Default: the innermost lists. */
  depthLimit?: D;
  /** Whether a record is missing where one of its fields is; by default the field is. `optiontype_outside_record`. */
  optionsOutside?: boolean;
}

/**
 * Several arrays as one array of records, paired list by list; values without lists are repeated for each item, and so are plain values.
 * An array of arrays makes tuples, whose fields are "0", "1" and so on. `withName` gives the records a behaviour (a key of {@link Behaviors},
 * such as `"PtEtaPhiMCandidate"`), whose fields must all be there. Throws `ShapeMismatch` when lists differ in length, once it is computed. `ak.zip`.
 */
export function zip<N extends keyof Behaviors<0>, F extends FieldsFor<RecordOf<N>>>(
  fields: F,
  options: { withName: N },
): Array<Dress<Zip<Plain<F>>, RecordOf<N>>>;
export function zip<F extends { readonly [name: string]: Field }, const D extends number | null = null>(
  fields: F,
  options?: ZipOptions<D>,
): Array<ZipTo<Plain<F>, D>>;
export function zip<const F extends readonly Field[], const D extends number | null = null>(
  arrays: F,
  options?: ZipOptions<D>,
): Array<ZipTo<Positions<Plain<F>>, D>>;
export function zip(
  fields: Readonly<Record<string, unknown>> | readonly unknown[],
  options: { withName?: string } & ZipOptions<number | null> = {},
): Untyped {
  return handleOf(buildZip(fieldNodes(fields), options));
}

/** The nodes of an object of operands, or of an array of them. */
export function fieldNodes(fields: Readonly<Record<string, unknown>> | readonly unknown[]): Record<string, Node> | Node[] {
  if (Array.isArray(fields)) return fields.map(operandOf);
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, operandOf(value)]));
}
