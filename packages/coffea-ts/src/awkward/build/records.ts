import { CoffeaError } from "../../base/index.ts";
import { checkBehavior } from "../behavior.ts";
import type { Form, RecordForm } from "../form.ts";
import { broadcastForms, withFieldRule, zipRule } from "../graph/broadcast-forms.ts";
import { describeNode } from "../graph/describe.ts";
import { depthOf, mapLeaf } from "../graph/forms.ts";
import { recordOf } from "../graph/record-of.ts";
import { columnNode, intern } from "../graph/intern.ts";
import { membersOf, unifyAll } from "../graph/merge-forms.ts";
import type { Node } from "../graph/node.ts";
import { noField, typed } from "./check.ts";

export interface ZipParameters {
  readonly withName?: string | null;
  readonly depthLimit?: number | null;
  readonly optionsOutside?: boolean | "beforeLimit";
}

/** A record of several arrays, or with an array of them a tuple. Throws when there is none, or when the behaviour needs other fields. */
export function buildZip(
  fields: Readonly<Record<string, Node>> | readonly Node[],
  { withName = null, depthLimit = null, optionsOutside = false }: ZipParameters = {},
): Node {
  const names = Object.keys(fields);
  const isTuple = Array.isArray(fields);
  const inputs: readonly Node[] = Object.values(fields);
  if (inputs.every(({ kind }) => kind === "literal"))
    throw new CoffeaError(
      "BadArgument",
      "ak.zip needs at least one array, as in ak.zip({ pt, eta }); plain values are repeated beside it.",
    );
  if (depthLimit !== null && (!Number.isInteger(depthLimit) || depthLimit < 1))
    throw new CoffeaError(
      "BadArgument",
      `ak.zip was given the depthLimit ${depthLimit}: 1 makes one record per event, 2 one per item, and so on. Leave it out for the innermost lists.`,
    );
  if (withName !== null) checkBehavior(withName, names);
  const form = broadcastForms(
    inputs.map(operandForm),
    (leaves) => ({
      kind: "record",
      name: withName,
      isTuple,
      fields: new Map(names.map((name, i) => [name, fieldForm(leaves[i]!, inputs[i]!)])),
    }),
    zipRule({ depthLimit, optionsOutside }),
  );
  return intern({ kind: "zip", names, isTuple, withName, depthLimit, optionsOutside, inputs, form });
}

function operandForm(input: Node): Form | null {
  return input.kind === "literal" ? null : input.form;
}

function fieldForm(leaf: Form | null, input: Node): Form {
  return leaf ?? input.form;
}

/** Arrays as fields without broadcasting: all must have the same lists. */
export function buildZipNoBroadcast(fields: Readonly<Record<string, Node>> | readonly Node[], withName: string | null): Node {
  const [first, ...others] = Object.values(fields) as Node[];
  const deeper = others.find(({ form }) => depthOf(form) !== depthOf(first!.form));
  if (deeper !== undefined)
    throw new CoffeaError(
      "ShapeMismatch",
      `ak.zipNoBroadcast pairs arrays with the same lists, but ${typed(first!)} and ${typed(deeper)} are nested differently. ak.zip repeats the shallower one.`,
    );
  return buildZip(fields, { withName });
}

/** One field of a record; throws `FieldNotFound` with the nearest names. */
export function buildField(input: Node, name: string): Node {
  const field = recordOf(input.form)?.fields.get(name);
  if (field === undefined) throw noField(input, name);
  if (input.kind === "events") return columnNode(input.source, name);
  return intern({ kind: "field", name, inputs: [input], form: mapLeaf(input.form, () => field) });
}

/** Some fields of records, in the order given; throws `FieldNotFound` with the nearest names. */
export function buildProject(input: Node, names: readonly string[], keepsName: boolean): Node {
  const record = recordOf(input.form);
  const missing = names.find((name) => record?.fields.has(name) !== true);
  if (missing !== undefined || record === null) throw noField(input, missing ?? "");
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  if (repeated !== undefined)
    throw new CoffeaError("BadArgument", `The field "${repeated}" of ${describeNode(input)} is named twice. Name each field once.`);
  const form = mapLeaf(input.form, (leaf) =>
    mapRecords(leaf, (one) => ({
      ...one,
      name: keepsName ? one.name : null,
      fields: new Map(names.map((name, i) => [one.isTuple === true ? String(i) : name, one.fields.get(name)!])),
    })),
  );
  return intern({ kind: "project", names, keepsName, inputs: [input], form });
}

/** A record without a field, or without one of a record inside it. */
export function buildWithoutField(input: Node, [name, ...rest]: readonly string[]): Node {
  if (name === undefined) throw new CoffeaError("BadArgument", "ak.withoutField needs the name of a field, or the path to one.");
  const inner = buildField(input, name);
  if (rest.length > 0) return buildWithField(input, buildWithoutField(inner, rest), [name]);
  const names = [...recordOf(input.form)!.fields.keys()];
  return buildProject(
    input,
    names.filter((other) => other !== name),
    true,
  );
}

/** A record with a field added or replaced, or with one of a record inside it. */
export function buildWithField(input: Node, value: Node, [name, ...rest]: readonly string[]): Node {
  if (name === undefined) throw new CoffeaError("BadArgument", "ak.withField needs the name of the field, or the path to it.");
  if (recordOf(input.form) === null)
    throw new CoffeaError("BadArgument", `ak.withField adds a field to records, but ${typed(input)} is no record. Make one with ak.zip.`);
  if (rest.length > 0) return buildWithField(input, buildWithField(buildField(input, name), value, rest), [name]);
  const form = broadcastForms(
    [input.form, operandForm(value)],
    ([record, field]) =>
      mapRecords(record!, (one) => ({ ...one, isTuple: false, fields: new Map([...one.fields, [name, fieldForm(field!, value)]]) })),
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
