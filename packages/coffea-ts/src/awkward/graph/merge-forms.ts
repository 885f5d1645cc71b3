import type { Form, RecordForm } from "../form.ts";
import { bool, float64, isBig, leafOf, numericForm, optionForm, withoutOption } from "./forms.ts";
import type { LiteralValue } from "./node.ts";
import { promoteDtypes } from "./promote.ts";

/**
 * The form that holds values of both forms, always there: what {@link mergeForms} gives, else a union. Missing values stay outside the union,
 * and all lists are one member, whose items may be a union in turn.
 */
export function unifyForms(a: Form, b: Form): Form {
  if (a.kind === "option" || b.kind === "option") return optionForm(unifyForms(withoutOption(a), withoutOption(b)));
  const merged = mergeForms(a, b);
  if (merged !== null) return merged;
  const contents = [...membersOf(a)];
  for (const member of membersOf(b)) {
    const at = contents.findIndex((known) => mergeForms(known, member) !== null);
    if (at < 0) contents.push(member);
    else contents[at] = mergeForms(contents[at]!, member)!;
  }
  return contents.length === 1 ? contents[0]! : { kind: "union", contents };
}

/** {@link unifyForms} of one or more forms. */
export function unifyAll(forms: readonly Form[]): Form {
  return forms.slice(1).reduce(unifyForms, forms[0]!);
}

/** The members of a union, or the form itself. */
export function membersOf(form: Form): readonly Form[] {
  return form.kind === "union" ? form.contents : [form];
}

/**
 * The form without unions that holds values of both forms, or null where there is none: numbers and text, numbers and lists, 64-bit integers and floats,
 * records with other fields or another name. Lists always merge, as do records of the same fields; what is inside may be a union.
 */
export function mergeForms(a: Form, b: Form): Form | null {
  if (a.kind === "option" || b.kind === "option") {
    const merged = mergeForms(withoutOption(a), withoutOption(b));
    return merged === null ? null : optionForm(merged);
  }
  if (a.kind === "numeric" && b.kind === "numeric") {
    const dtype = promoteDtypes(a.dtype, b.dtype);
    return dtype === null ? null : numericForm(dtype);
  }
  if (a.kind === "string" && b.kind === "string") return a.categorical === true && b.categorical === true ? a : { kind: "string" };
  if (a.kind === "record" && b.kind === "record") return mergeRecords(a, b);
  if ((a.kind === "list" || a.kind === "regular") && (b.kind === "list" || b.kind === "regular")) {
    const content = unifyForms(a.content, b.content);
    return a.kind === "regular" && b.kind === "regular" && a.size === b.size ? { ...a, content } : { kind: "list", content };
  }
  return null;
}

function mergeRecords(a: RecordForm, b: RecordForm): Form | null {
  if (!sameShape({ ...a, fields: [...a.fields.keys()] }, { ...b, fields: [...b.fields.keys()] })) return null;
  return { ...a, fields: new Map([...a.fields].map(([name, form]) => [name, unifyForms(form, b.fields.get(name)!)])) };
}

interface RecordShape {
  readonly name: string | null;
  readonly isTuple?: boolean;
  readonly fields: readonly string[];
}

/** Whether two records have the same name and the same fields, in any order. */
export function sameShape(a: RecordShape, b: RecordShape): boolean {
  if (a.name !== b.name || (a.isTuple === true) !== (b.isTuple === true) || a.fields.length !== b.fields.length) return false;
  const names = new Set(a.fields);
  return b.fields.every((name) => names.has(name));
}

/** The form of a literal as one entry; a 64-bit integer takes the dtype of the array beside it. */
export function literalForm(value: LiteralValue, beside: Form | null): Form {
  if (typeof value === "string") return { kind: "string" };
  if (typeof value === "number") return float64;
  if (typeof value === "boolean") return bool;
  const leaf = beside === null ? null : leafOf(beside);
  return leaf !== null && isBig(leaf) ? leaf : numericForm("int64");
}
