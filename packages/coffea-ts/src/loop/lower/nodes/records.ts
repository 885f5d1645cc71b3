import { graph, type Form } from "../../../awkward/index.ts";
import { broadcastValues, optionOf, type Part } from "../broadcast-values.ts";
import { dtypeAt } from "../forms.ts";
import type { Lowering } from "../lowering.ts";
import { NotLowered, recordLike, type ArrayValue, type RecordValue, type Value } from "../lowered-value.ts";
import { castTo } from "./values.ts";

/** The record of all columns; each is read when it is asked for. */
export function lowerEvents(node: graph.EventsNode, lowering: Lowering): ArrayValue {
  const { columns } = node.source;
  const record = { kind: "record", names: [...columns.keys()], isTuple: false, name: null, field: () => noField() } as const;
  return { rows: lowering.rows, value: recordLike(record, (name) => lowering.inputs.column(name, columns.get(name)!, lowering.rows)) };
}

export function lowerColumn(node: graph.ColumnNode, lowering: Lowering): ArrayValue {
  return { rows: lowering.rows, value: lowering.inputs.column(node.column, node.form, lowering.rows) };
}

export function lowerConstant(node: graph.ConstantNode, lowering: Lowering): ArrayValue {
  return { rows: lowering.rows, value: lowering.inputs.node(node, lowering.rows, null) };
}

function noField(): never {
  throw new Error("fields are made one by one");
}

/** A record of several arrays. */
export function lowerZip(node: graph.ZipNode, lowering: Lowering): ArrayValue {
  const { parts, place } = lowering.parts(node.inputs);
  const { names, isTuple, withName } = node;
  const fields = recordForm(node.form).fields;
  const leaf = (inner: readonly Part[]): Value =>
    recordLike({ kind: "record", names, isTuple, name: withName, field: () => noField() }, (name) =>
      fieldValue(lowering, inner[names.indexOf(name)]!, fields.get(name)!),
    );
  return { rows: place.at, value: broadcastValues(lowering, parts, place, { rule: graph.zipRule(node), leaf }) };
}

function recordForm(form: Form): Form & { kind: "record" } {
  let inner = form;
  while (inner.kind === "list" || inner.kind === "regular" || inner.kind === "option") inner = inner.content;
  if (inner.kind !== "record") throw new NotLowered("unions of records are not compiled");
  return inner;
}

/** A literal is stored as the field holds it. */
function fieldValue(lowering: Lowering, part: Part, form: Form): Value {
  if (part.literal === undefined) return part.get();
  const number = lowering.literal(part.literal);
  const dtype = dtypeAt(form) ?? number.dtype;
  return { kind: "number", dtype, value: castTo(lowering, number, dtype) };
}

/** A record with one field more, or one replaced. */
export function lowerWithField(node: graph.WithFieldNode, lowering: Lowering): ArrayValue {
  const { parts, place } = lowering.parts(node.inputs);
  const form = recordForm(node.form).fields.get(node.name)!;
  const leaf = ([record, value]: readonly Part[]): Value => {
    const given = recordOf(record!.get());
    const names = given.names.includes(node.name) ? given.names : [...given.names, node.name];
    return recordLike({ ...given, names, isTuple: false }, (name) =>
      name === node.name ? fieldValue(lowering, value!, form) : given.field(name),
    );
  };
  return { rows: place.at, value: broadcastValues(lowering, parts, place, { rule: graph.withFieldRule, leaf }) };
}

function recordOf(value: Value): RecordValue {
  if (value.kind !== "record")
    throw new NotLowered(`${value.kind === "other" ? value.what : `a ${value.kind}`} as a record is not compiled`);
  return value;
}

/** One field of a record, under its lists and options. */
export function lowerField(node: graph.FieldNode, lowering: Lowering): ArrayValue {
  const { rows, value } = lowering.lower(node.inputs[0]!);
  return { rows, value: eachRecord(lowering, value, (record) => record.field(node.name)) };
}

/** Some fields of the records. */
export function lowerProject(node: graph.ProjectNode, lowering: Lowering): ArrayValue {
  const { rows, value } = lowering.lower(node.inputs[0]!);
  return {
    rows,
    value: eachRecord(lowering, value, (record) => {
      // Positions are counted anew when fields of a tuple are left out.
      const names = record.isTuple ? node.names.map((_, i) => String(i)) : node.names;
      return recordLike({ ...record, names, name: node.keepsName ? record.name : null }, (name) =>
        record.field(record.isTuple ? node.names[Number(name)]! : name),
      );
    }),
  };
}

/** The same records under another name. */
export function lowerWithName(node: graph.WithNameNode, lowering: Lowering): ArrayValue {
  const { rows, value } = lowering.lower(node.inputs[0]!);
  return { rows, value: eachRecord(lowering, value, (record) => ({ ...record, name: node.name })) };
}

function eachRecord(lowering: Lowering, value: Value, replace: (record: RecordValue) => Value): Value {
  if (value.kind === "list") return { ...value, content: eachRecord(lowering, value.content, replace) };
  if (value.kind === "option") return optionOf(lowering, value.present, eachRecord(lowering, value.content, replace));
  return replace(recordOf(value));
}
