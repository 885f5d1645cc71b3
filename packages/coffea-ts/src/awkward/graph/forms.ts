import type { Dtype, Form, ListForm, NumericForm, RegularForm } from "../form.ts";

export const float64: NumericForm = { kind: "numeric", dtype: "float64" };
export const int32: NumericForm = { kind: "numeric", dtype: "int32" };
export const bool: NumericForm = { kind: "numeric", dtype: "bool" };

export function numericForm(dtype: Dtype): NumericForm {
  return { kind: "numeric", dtype };
}

export function listForm(content: Form): ListForm {
  return { kind: "list", content };
}

/** The form with missing values allowed; an option stays as it is, for options do not nest. */
export function optionForm(content: Form): Form {
  return content.kind === "option" ? content : { kind: "option", content };
}

/** The form without its outermost option. */
export function withoutOption(form: Form): Exclude<Form, { kind: "option" }> {
  return (form.kind === "option" ? form.content : form) as Exclude<Form, { kind: "option" }>;
}

/** The form at axis 1 when entries are lists (or options of lists), else null. */
export function listOf(form: Form): ListForm | RegularForm | null {
  const inner = withoutOption(form);
  return inner.kind === "list" || inner.kind === "regular" ? inner : null;
}

/** Number of axes: 1 for one value per event, 2 for a list per event. Records count as values. */
export function depthOf(form: Form): number {
  const list = listOf(form);
  return list === null ? 1 : 1 + depthOf(list.content);
}

/** The innermost form: number, text, record or union, without lists and options. */
export function leafOf(form: Form): Exclude<Form, { kind: "option" | "list" | "regular" }> {
  const inner = withoutOption(form);
  return inner.kind === "list" || inner.kind === "regular" ? leafOf(inner.content) : inner;
}

/** The form with its leaf replaced; an option around an option leaf is one option. */
export function mapLeaf(form: Form, replace: (leaf: Form) => Form): Form {
  switch (form.kind) {
    case "list":
    case "regular":
      return { ...form, content: mapLeaf(form.content, replace) };
    case "option":
      return optionForm(mapLeaf(form.content, replace));
    case "numeric":
    case "string":
    case "record":
    case "union":
      return replace(form);
    default:
      form satisfies never;
      throw new Error("unreachable");
  }
}

/** The form with the part at `axis` (1 or more) replaced; axis 1 is what the event's list holds. */
export function mapContent(form: Form, axis: number, replace: (content: Form) => Form): Form {
  if (axis === 0) return replace(form);
  if (form.kind === "option") return optionForm(mapContent(form.content, axis, replace));
  if (form.kind === "list" || form.kind === "regular") return { ...form, content: mapContent(form.content, axis - 1, replace) };
  throw new Error("axis deeper than the form");
}

/** Whether the numbers of this leaf are `bigint` to the user. */
export function isBig(form: Form): boolean {
  return form.kind === "numeric" && (form.dtype === "int64" || form.dtype === "uint64");
}

/** What a leaf holds, for messages and type checks. */
export type LeafType = "number" | "bigint" | "boolean" | "string" | "record" | "union";

export function leafType(form: Form): LeafType {
  const leaf = leafOf(form);
  if (leaf.kind !== "numeric") return leaf.kind;
  return leaf.dtype === "bool" ? "boolean" : isBig(leaf) ? "bigint" : "number";
}
