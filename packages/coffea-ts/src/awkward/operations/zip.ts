import { checkCollection, checkOptions } from "../build/check-options.ts";
import { buildZip } from "../build/records.ts";
import type { Node } from "../graph/node.ts";
import { handleOf, operandOf } from "../handle.ts";
import type { Array } from "../types/array.ts";
import type { Behaviors } from "../types/behaviors.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Dress, FieldsFor, Plain, Positions, RecordOf, Zip, ZipTo } from "../types/records.ts";

type Field = Expr<Untyped> | number | bigint | boolean | string;

// The empty tuple makes the compiler infer tuples.
type AnyFields = { readonly [name: string]: Field } | readonly [] | readonly Field[];
type FieldsOf<N extends keyof Behaviors<0>> = [N] extends [never] ? AnyFields : FieldsFor<RecordOf<N>>;
type Fields<F> = F extends readonly unknown[] ? Positions<Plain<F>> : Plain<F>;

interface ZipOptions<N, D> {
  /** The behaviour of the records. */
  withName?: N;
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
// One signature for one argument and one for two: with more, the compiler's errors begin "No overload matches this call".
export function zip<N extends keyof Behaviors<0> = never, F extends FieldsOf<N> = FieldsOf<N>, const D extends number | null = null>(
  fields: F,
  options: ZipOptions<N, D>,
): Array<[N] extends [never] ? ZipTo<Fields<F>, D> : Dress<ZipTo<Fields<F>, D>, RecordOf<N>>>;
export function zip<F extends AnyFields>(fields: F): Array<Zip<Fields<F>>>;
export function zip(
  fields: Readonly<Record<string, unknown>> | readonly unknown[],
  options: ZipOptions<string | null, number | null> = {},
): Untyped {
  const nodes = fieldNodes(fields, "ak.zip");
  checkOptions("ak.zip", options, { withName: "any", depthLimit: "any", optionsOutside: "boolean" });
  return handleOf(buildZip(nodes, options));
}

/** The nodes of an object of operands, or of an array of them. */
export function fieldNodes(fields: Readonly<Record<string, unknown>> | readonly unknown[], call: string): Record<string, Node> | Node[] {
  checkCollection(fields, call);
  if (Array.isArray(fields)) return fields.map(operandOf);
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, operandOf(value)]));
}
