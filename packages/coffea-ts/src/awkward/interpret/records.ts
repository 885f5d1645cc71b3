import { withFieldRule, zipRule } from "../graph/broadcast-forms.ts";
import type { Form } from "../form.ts";
import { leafOf } from "../graph/forms.ts";
import { isScalar } from "../graph/is-scalar.ts";
import { recordOf } from "../graph/record-of.ts";
import type { EventsNode, FieldNode, Node, ProjectNode, WithFieldNode, WithNameNode, ZipNode } from "../graph/node.ts";
import type { Layout } from "../layout.ts";
import { LazyList, LazyRecord, LazyRegular } from "../layouts/lazy.ts";
import { carry } from "../layouts/carry.ts";
import { optionLayout } from "../layouts/make.ts";
import { joinMembers, membersIn, replaceContents } from "../layouts/union.ts";
import { type ArrayPart, broadcast, type Part } from "./broadcast.ts";
import { sharedEntries } from "./entries.ts";
import { type Evaluator, shapeMismatch } from "./evaluator.ts";
import { repeatedLiteral } from "./literals.ts";

/** The record of all columns; each column is loaded when it is asked for. */
export function evaluateEvents({ source }: EventsNode): Layout {
  return new LazyRecord({ length: source.length, name: null, fields: [...source.columns.keys()] }, (column) => source.load(column));
}

/** A record of several arrays: only the structure of the lists is read. */
export function evaluateZip(node: ZipNode, evaluator: Evaluator): Layout {
  const { fields } = recordOf(node.form)!;
  const entries = sharedEntries(node.inputs, evaluator);
  return broadcast(fieldParts(node.inputs, entries, evaluator), entries, {
    rule: zipRule(node),
    mismatch: shapeMismatch(node, evaluator),
    leaf: (parts, length) =>
      new LazyRecord({ length, name: node.withName, isTuple: node.isTuple, fields: node.names }, (name) =>
        fieldLayout(parts[node.names.indexOf(name)]!, length, fields.get(name)!),
      ),
  });
}

/** A record with one field more, or one replaced. */
export function evaluateWithField(node: WithFieldNode, evaluator: Evaluator): Layout {
  const form = recordOf(node.form)!.fields.get(node.name)!;
  const entries = sharedEntries(node.inputs, evaluator);
  return broadcast(fieldParts(node.inputs, entries, evaluator), entries, {
    rule: withFieldRule,
    mismatch: shapeMismatch(node, evaluator),
    leaf: ([record, value], length) => addField((record as ArrayPart).layout(), node, () => fieldLayout(value!, length, form)),
  });
}

function addField(record: Layout, node: WithFieldNode, value: () => Layout): Layout {
  if (record.kind === "union") {
    const parts = membersIn(record).map(({ rows, content }) => ({ rows, content: addField(content, node, () => carry(value(), rows)) }));
    return joinMembers(parts, leafOf(node.form));
  }
  if (record.kind !== "record") throw new Error("a record was expected");
  const fields = record.fields.includes(node.name) ? record.fields : [...record.fields, node.name];
  return new LazyRecord({ ...shape(record), fields, isTuple: false }, (field) => (field === node.name ? value() : record.field(field)));
}

/** The inputs as parts that are evaluated when they are asked for; a value for all events is repeated. */
function fieldParts(inputs: readonly Node[], entries: number, evaluator: Evaluator): Part[] {
  return inputs.map((input): Part => {
    if (input.kind === "literal") return { kind: "literal", value: input.value };
    const layout = isScalar(input) ? () => carry(evaluator.get(input), new Int32Array(entries)) : () => evaluator.get(input);
    return { kind: "array", form: input.form, layout };
  });
}

function fieldLayout(part: Part, length: number, form: Form): Layout {
  return part.kind === "array" ? part.layout() : repeatedLiteral(part.value, length, form);
}

/** One field of a record, under its lists and options. */
export function evaluateField(node: FieldNode, evaluator: Evaluator): Layout {
  const input = node.inputs[0]!;
  return atRecord(evaluator.get(input), recordOf(input.form)!.fields.get(node.name)!, (record) => record.field(node.name));
}

/** Some fields of the records. */
export function evaluateProject(node: ProjectNode, evaluator: Evaluator): Layout {
  return atRecord(
    evaluator.get(node.inputs[0]!),
    leafOf(node.form),
    (record) =>
      new LazyRecord({ ...shape(record), fields: namesOf(node, record), name: node.keepsName ? record.name : null }, (field) =>
        record.field(record.isTuple === true ? node.names[Number(field)]! : field),
      ),
  );
}

/** Positions are counted anew when fields of a tuple are left out. */
function namesOf({ names }: ProjectNode, { isTuple }: Records): readonly string[] {
  return isTuple === true ? names.map((_, i) => String(i)) : names;
}

/** The same records under another name. */
export function evaluateWithName(node: WithNameNode, evaluator: Evaluator): Layout {
  return atRecord(
    evaluator.get(node.inputs[0]!),
    leafOf(node.form),
    (record) => new LazyRecord({ ...shape(record), name: node.name }, (field) => record.field(field)),
  );
}

type Records = Layout & { kind: "record" };

function shape({ length, name, fields, isTuple = false }: Records): RecordShape {
  return { length, name, fields, isTuple };
}

interface RecordShape {
  readonly length: number;
  readonly name: string | null;
  readonly fields: readonly string[];
  readonly isTuple: boolean;
}

/** Replaces the record under lists and options by a layout of `form`; of a union of records each one. */
function atRecord(layout: Layout, form: Form, replace: (record: Records) => Layout): Layout {
  switch (layout.kind) {
    case "record":
      return replace(layout);
    case "list":
      return new LazyList(
        layout.length,
        () => layout.offsets,
        () => atRecord(layout.content, form, replace),
      );
    case "regular":
      return new LazyRegular(layout.length, layout.size, () => atRecord(layout.content, form, replace));
    case "option":
      return optionLayout(layout.index, atRecord(layout.content, form, replace));
    case "union":
      return replaceContents(
        layout,
        layout.contents.map((content) => atRecord(content, form, replace)),
        form,
      );
    case "numeric":
    case "string":
      throw new Error("a record was expected");
    default:
      layout satisfies never;
      throw new Error("unreachable");
  }
}
