import { withFieldRule, zipRule } from "../graph/broadcast-forms.ts";
import { recordOf } from "../graph/forms.ts";
import type { EventsNode, FieldNode, Node, WithFieldNode, WithNameNode, ZipNode } from "../graph/node.ts";
import type { Layout } from "../layout.ts";
import { LazyList, LazyRecord, LazyRegular } from "../layouts/lazy.ts";
import { optionLayout } from "../layouts/make.ts";
import { type ArrayPart, broadcast, type Part } from "./broadcast.ts";
import { type Evaluator, shapeMismatch } from "./evaluator.ts";
import { lengthOf } from "./math.ts";

/** The record of all columns; each column is loaded when it is asked for. */
export function evaluateEvents({ source }: EventsNode): Layout {
  return new LazyRecord({ length: source.length, name: null, fields: [...source.columns.keys()] }, (column) => source.load(column));
}

/** A record of several arrays: only the structure of the lists is read. */
export function evaluateZip(node: ZipNode, evaluator: Evaluator): Layout {
  return broadcast(arrayParts(node.inputs, evaluator), lengthOf(node.inputs, evaluator), {
    rule: zipRule,
    mismatch: shapeMismatch(node, evaluator),
    leaf: (parts, length) =>
      new LazyRecord({ length, name: node.withName, fields: node.names }, (name) =>
        (parts[node.names.indexOf(name)] as ArrayPart).layout(),
      ),
  });
}

/** A record with one field more, or one replaced. */
export function evaluateWithField(node: WithFieldNode, evaluator: Evaluator): Layout {
  const { name, fields } = recordOf(node.form)!;
  return broadcast(arrayParts(node.inputs, evaluator), lengthOf(node.inputs, evaluator), {
    rule: withFieldRule,
    mismatch: shapeMismatch(node, evaluator),
    leaf: ([record, value], length) => {
      const old = (record as ArrayPart).layout();
      return new LazyRecord({ length, name, fields: [...fields.keys()] }, (field) =>
        field === node.name ? (value as ArrayPart).layout() : fieldOf(old, field),
      );
    },
  });
}

function arrayParts(inputs: readonly Node[], evaluator: Evaluator): Part[] {
  return inputs.map((input): Part => ({ kind: "array", form: input.form, layout: () => evaluator.get(input) }));
}

/** One field of a record, under its lists and options. */
export function evaluateField(node: FieldNode, evaluator: Evaluator): Layout {
  return fieldOf(evaluator.get(node.inputs[0]!), node.name);
}

function fieldOf(layout: Layout, name: string): Layout {
  return atRecord(layout, (record) => record.field(name));
}

/** The same records under another name. */
export function evaluateWithName(node: WithNameNode, evaluator: Evaluator): Layout {
  return atRecord(
    evaluator.get(node.inputs[0]!),
    (record) => new LazyRecord({ ...shape(record), name: node.name }, (field) => record.field(field)),
  );
}

type Records = Layout & { kind: "record" };

function shape({ length, name, fields }: Records): { length: number; name: string | null; fields: readonly string[] } {
  return { length, name, fields };
}

function atRecord(layout: Layout, replace: (record: Records) => Layout): Layout {
  switch (layout.kind) {
    case "record":
      return replace(layout);
    case "list":
      return new LazyList(
        layout.length,
        () => layout.offsets,
        () => atRecord(layout.content, replace),
      );
    case "regular":
      return new LazyRegular(layout.length, layout.size, () => atRecord(layout.content, replace));
    case "option":
      return optionLayout(layout.index, atRecord(layout.content, replace));
    case "numeric":
    case "string":
      throw new Error("a record was expected");
    default:
      layout satisfies never;
      throw new Error("unreachable");
  }
}
