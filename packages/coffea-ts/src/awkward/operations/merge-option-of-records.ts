import { CoffeaError } from "../../base/index.ts";
import { typed } from "../build/check.ts";
import { buildField, buildZip } from "../build/records.ts";
import { depthOf } from "../graph/forms.ts";
import { recordOf } from "../graph/record-of.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { Expr, Untyped } from "../types/expression.ts";

/** Records that may be missing as records whose fields may be missing: `?{x: float64}` becomes `{x: ?float64}`. Throws `BadArgument` for anything else. `ak.merge_option_of_records`. */
export function mergeOptionOfRecords(x: Expr<unknown>): Array<Untyped> {
  const node = nodeOf(x);
  const record = recordOf(node.form);
  if (record === null)
    throw new CoffeaError("BadArgument", `ak.mergeOptionOfRecords takes records, but ${typed(node)} is no record. ak.zip makes records.`);
  const names = [...record.fields.keys()];
  const fields = names.map((name) => buildField(node, name));
  const options = { depthLimit: depthOf(node.form), withName: record.name };
  return handleOf(buildZip(record.isTuple === true ? fields : Object.fromEntries(names.map((name, i) => [name, fields[i]!])), options));
}
