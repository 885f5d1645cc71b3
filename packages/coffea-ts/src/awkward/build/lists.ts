import type { Form } from "../form.ts";
import { bool, int32, listForm, listOf, mapContent, mapLeaf, optionForm, leafOf } from "../graph/forms.ts";
import { intern } from "../graph/intern.ts";
import { membersOf } from "../graph/merge-forms.ts";
import type { Node } from "../graph/node.ts";
import { checkLeaf } from "./check.ts";

/** Positions within lists. */
export function buildLocalIndex(input: Node, axis: number): Node {
  return intern({ kind: "localIndex", axis, inputs: [input], form: mapContent(input.form, axis, () => int32) });
}

/** Which values are missing. */
export function buildIsNone(input: Node, axis: number): Node {
  return intern({ kind: "isNone", axis, inputs: [input], form: mapContent(input.form, axis, () => bool) });
}

/** Missing values removed. */
export function buildDropNone(input: Node, axis: number | null): Node {
  return intern({ kind: "dropNone", axis, inputs: [input], form: droppedForm(input.form, axis) });
}

function droppedForm(form: Form, axis: number | null): Form {
  const here = form.kind === "option" && (axis === null || axis === 0) ? form.content : form;
  if (axis === 0) return here;
  if (here.kind === "option") return listOf(here) === null ? here : optionForm(droppedForm(here.content, axis));
  if (here.kind !== "list" && here.kind !== "regular") return here;
  const inner = axis === null ? null : axis - 1;
  const content = droppedForm(here.content, inner);
  // As awkward has it: only lists that may lose items lose their fixed size, and all do when every axis is meant.
  return axis === null || (here.content.kind === "option" && inner === 0) ? listForm(content) : { ...here, content };
}

/** Numbers as another dtype. */
export function buildCast(input: Node, dtype: (Form & { kind: "numeric" })["dtype"]): Node {
  if (!membersOf(leafOf(input.form)).every(({ kind }) => kind === "numeric")) checkLeaf(input, ["number", "bigint", "boolean"], "ak.cast");
  return intern({ kind: "cast", dtype, inputs: [input], form: mapLeaf(input.form, () => ({ kind: "numeric", dtype })) });
}
