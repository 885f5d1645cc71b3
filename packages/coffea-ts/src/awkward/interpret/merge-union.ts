import type { Form, RecordForm } from "../form.ts";
import { recordOf } from "../graph/record-of.ts";
import { withoutOption } from "../graph/forms.ts";
import type { MergeUnionNode } from "../graph/node.ts";
import type { Layout, UnionLayout } from "../layout.ts";
import { carry } from "../layouts/carry.ts";
import { LazyList, LazyRecord, LazyRegular } from "../layouts/lazy.ts";
import { optionLayout } from "../layouts/make.ts";
import { concatenateLayouts } from "../layouts/merge.ts";
import { membersIn } from "../layouts/union.ts";
import type { Evaluator } from "./evaluator.ts";

/** A union of records as one record, missing values where a record has no such field. */
export function evaluateMergeUnion(node: MergeUnionNode, evaluator: Evaluator): Layout {
  return merged(evaluator.get(node.inputs[0]!), recordOf(node.form)!);
}

function merged(layout: Layout, form: RecordForm): Layout {
  switch (layout.kind) {
    case "union":
      return mergedRecord(layout, form);
    case "list":
      return new LazyList(
        layout.length,
        () => layout.offsets,
        () => merged(layout.content, form),
      );
    case "regular":
      return new LazyRegular(layout.length, layout.size, () => merged(layout.content, form));
    case "option":
      return optionLayout(layout.index, merged(layout.content, form));
    case "numeric":
    case "string":
    case "record":
      throw new Error("a union was expected");
    default:
      layout satisfies never;
      throw new Error("unreachable");
  }
}

function mergedRecord(union: UnionLayout, form: RecordForm): Layout {
  const members = membersIn(union);
  return new LazyRecord({ ...form, length: union.length, fields: [...form.fields.keys()] }, (name) => {
    const index = new Int32Array(union.length).fill(-1);
    const parts: Layout[] = [];
    let start = 0;
    for (const { rows, content } of members) {
      if (content.kind !== "record" || !content.fields.includes(name)) continue;
      parts.push(content.field(name));
      for (let i = 0; i < rows.length; i++) index[rows[i]!] = start + i;
      start += rows.length;
    }
    return fieldOf(index, parts, form.fields.get(name)!);
  });
}

function fieldOf(index: Int32Array, parts: readonly Layout[], form: Form): Layout {
  const isPlain = parts.every((part) => part.kind !== "option");
  const content = concatenateLayouts(parts, isPlain ? withoutOption(form) : form);
  return index.includes(-1) || form.kind === "option" ? optionLayout(index, content) : carry(content, index);
}
