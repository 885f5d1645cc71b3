import { CoffeaError } from "../../base/index.ts";
import type { Form, RecordForm } from "../form.ts";
import { leafOf, mapLeaf, optionForm } from "../graph/forms.ts";
import { intern } from "../graph/intern.ts";
import { unifyAll } from "../graph/merge-forms.ts";
import type { Node } from "../graph/node.ts";
import { recordOf } from "../graph/record-of.ts";
import { typed } from "./check.ts";

/** A union of records as one record with every field, missing where a record does not have it. Other records stay as they are. */
export function buildMergeUnion(input: Node): Node {
  const common = recordOf(input.form);
  if (common === null)
    throw new CoffeaError(
      "BadArgument",
      `ak.mergeUnionOfRecords takes records of different fields, but ${typed(input)} is no record. ak.zip makes records.`,
    );
  const leaf = leafOf(input.form);
  if (leaf.kind !== "union") return input;
  const records = leaf.contents as readonly RecordForm[];
  const names = [...new Set(records.flatMap((record) => [...record.fields.keys()]))];
  const fields = new Map(names.map((name): [string, Form] => [name, fieldForm(records, name)]));
  return intern({
    kind: "mergeUnion",
    inputs: [input],
    form: mapLeaf(input.form, () => ({ kind: "record", name: common.name, isTuple: common.isTuple === true, fields })),
  });
}

function fieldForm(records: readonly RecordForm[], name: string): Form {
  const forms = records.flatMap((record) => record.fields.get(name) ?? []);
  return forms.length === records.length ? unifyAll(forms) : optionForm(unifyAll(forms));
}
