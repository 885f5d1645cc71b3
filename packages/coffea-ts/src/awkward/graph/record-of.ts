import type { Form, RecordForm, UnionForm } from "../form.ts";
import { leafOf } from "./forms.ts";
import { unifyAll } from "./merge-forms.ts";

/** The record at the leaf, else null. For a union of records: what all of them have. */
export function recordOf(form: Form): RecordForm | null {
  const leaf = leafOf(form);
  return leaf.kind === "record" ? leaf : leaf.kind === "union" ? commonRecord(leaf) : null;
}

/** What the records of a union have in common: the fields that all have, and the name if it is the same. Null when a member is no record. */
function commonRecord(union: UnionForm): RecordForm | null {
  const records: RecordForm[] = [];
  for (const member of union.contents) {
    if (member.kind !== "record") return null;
    records.push(member);
  }
  const [first, ...others] = records as [RecordForm, ...RecordForm[]];
  const names = [...first.fields.keys()].filter((name) => others.every((record) => record.fields.has(name)));
  return {
    kind: "record",
    name: others.every((record) => record.name === first.name) ? first.name : null,
    isTuple: records.every((record) => record.isTuple === true),
    fields: new Map(names.map((name) => [name, unifyAll(records.map((record) => record.fields.get(name)!))])),
  };
}
