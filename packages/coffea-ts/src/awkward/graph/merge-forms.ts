import type { Form } from "../form.ts";
import { bool, float64, isBig, leafOf, numericForm, optionForm, withoutOption } from "./forms.ts";
import type { LiteralValue } from "./node.ts";

/**
 * The form that holds values of both forms, or null where there is none: number with text, list with number, number with boolean or bigint.
 * Records keep the fields that both have, and the name when it is the same. Numbers of different dtypes become float64.
 */
export function mergeForms(a: Form, b: Form): Form | null {
  if (a.kind === "option" || b.kind === "option") {
    const merged = mergeForms(withoutOption(a), withoutOption(b));
    return merged === null ? null : optionForm(merged);
  }
  if (a.kind === "numeric" && b.kind === "numeric") {
    if (a.dtype === b.dtype) return a;
    return isBig(a) || isBig(b) || a.dtype === "bool" || b.dtype === "bool" ? null : float64;
  }
  if (a.kind === "string" && b.kind === "string") return a;
  if (a.kind === "record" && b.kind === "record") return mergeRecords(a, b);
  if ((a.kind === "list" || a.kind === "regular") && (b.kind === "list" || b.kind === "regular")) {
    const content = mergeForms(a.content, b.content);
    return content === null ? null : { kind: "list", content };
  }
  return null;
}

function mergeRecords(a: Form & { kind: "record" }, b: Form & { kind: "record" }): Form {
  const fields = new Map<string, Form>();
  for (const [name, form] of a.fields) {
    const other = b.fields.get(name);
    const merged = other === undefined ? null : mergeForms(form, other);
    if (merged !== null) fields.set(name, merged);
  }
  return { kind: "record", name: a.name === b.name ? a.name : null, fields };
}

/** The form of a literal as one entry; a 64-bit integer takes the dtype of the array beside it. */
export function literalForm(value: LiteralValue, beside: Form | null): Form {
  if (typeof value === "string") return { kind: "string" };
  if (typeof value === "number") return float64;
  if (typeof value === "boolean") return bool;
  const leaf = beside === null ? null : leafOf(beside);
  return leaf !== null && isBig(leaf) ? leaf : numericForm("int64");
}
