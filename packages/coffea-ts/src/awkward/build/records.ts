import { CoffeaError } from "../../base/index.ts";
import { checkBehavior } from "../behavior.ts";
import type { Form, RecordForm } from "../form.ts";
import { broadcastForms, withFieldRule, zipRule } from "../graph/broadcast-forms.ts";
import { mapLeaf } from "../graph/forms.ts";
import { recordOf } from "../graph/record-of.ts";
import { columnNode, intern } from "../graph/intern.ts";
import { membersOf, unifyAll } from "../graph/merge-forms.ts";
import type { Node } from "../graph/node.ts";
import { noField, typed } from "./check.ts";

/** A record of several arrays, or with an array of them a tuple. Throws when there is none, or when the behaviour needs other fields. */
export function buildZip(fields: Readonly<Record<string, Node>> | readonly Node[], withName: string | null): Node {
  const names = Object.keys(fields);
  const isTuple = Array.isArray(fields);
  if (names.length === 0) throw new CoffeaError("BadArgument", "ak.zip needs at least one field, as in ak.zip({ pt, eta }).");
  if (withName !== null) checkBehavior(withName, names);
  const inputs: readonly Node[] = Object.values(fields);
  const form = broadcastForms(
    inputs.map((input) => input.form),
    (leaves) => ({ kind: "record", name: withName, isTuple, fields: new Map(names.map((name, i) => [name, leaves[i]!])) }),
    zipRule,
  );
  return intern({ kind: "zip", names, isTuple, withName, inputs, form });
}

/** One field of a record; throws `FieldNotFound` with the nearest names. */
export function buildField(input: Node, name: string): Node {
  const field = recordOf(input.form)?.fields.get(name);
  if (field === undefined) throw noField(input, name);
  if (input.kind === "events") return columnNode(input.source, name);
  return intern({ kind: "field", name, inputs: [input], form: mapLeaf(input.form, () => field) });
}

/** A record with a field added or replaced. */
export function buildWithField(input: Node, value: Node, name: string): Node {
  if (recordOf(input.form) === null)
    throw new CoffeaError("BadArgument", `ak.withField adds a field to records, but ${typed(input)} is no record. Make one with ak.zip.`);
  const form = broadcastForms(
    [input.form, value.form],
    ([record, field]) =>
      mapRecords(record!, (one) => ({
        ...one,
        isTuple: false,
        fields: new Map([...one.fields, [name, field!]]),
      })),
    withFieldRule,
  );
  return intern({ kind: "withField", name, inputs: [input, value], form });
}

/** A record with a behaviour, or with none. */
export function buildWithName(input: Node, name: string | null): Node {
  const record = recordOf(input.form);
  if (record === null)
    throw new CoffeaError("BadArgument", `ak.withName names records, but ${typed(input)} is no record. Make one with ak.zip.`);
  if (name !== null) checkBehavior(name, [...record.fields.keys()]);
  return intern({
    kind: "withName",
    name,
    inputs: [input],
    form: mapLeaf(input.form, (leaf) => mapRecords(leaf, (one) => ({ ...one, name }))),
  });
}

/** The record, or each record of a union, replaced. */
function mapRecords(leaf: Form, replace: (record: RecordForm) => Form): Form {
  return unifyAll(membersOf(leaf).map((member) => replace(member as RecordForm)));
}
