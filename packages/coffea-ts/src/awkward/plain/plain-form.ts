import type { Dtype, Form } from "../form.ts";

/** A form as JSON: numbers by their dtype, `"string"`, `"categorical"`, and for all others an object with one key. `"events"` is the record of all columns of the events. */
export type PlainForm =
  | Dtype
  | "string"
  | "categorical"
  | "events"
  | { readonly list: PlainForm }
  | { readonly option: PlainForm }
  | { readonly regular: readonly [size: number, content: PlainForm] }
  | { readonly union: readonly PlainForm[] }
  | { readonly record: readonly [name: string | null, isTuple: boolean, fields: readonly (readonly [string, PlainForm])[]] };

/** A form as JSON; `events` is the one that is written by its name. */
export function toPlainForm(form: Form, events: Form | null): PlainForm {
  if (form === events) return "events";
  switch (form.kind) {
    case "numeric":
      return form.dtype;
    case "string":
      return form.categorical === true ? "categorical" : "string";
    case "list":
      return { list: toPlainForm(form.content, events) };
    case "option":
      return { option: toPlainForm(form.content, events) };
    case "regular":
      return { regular: [form.size, toPlainForm(form.content, events)] };
    case "union":
      return { union: form.contents.map((member) => toPlainForm(member, events)) };
    case "record":
      return {
        record: [form.name, form.isTuple === true, [...form.fields].map(([name, field]) => [name, toPlainForm(field, events)] as const)],
      };
    default:
      form satisfies never;
      throw new Error("unreachable");
  }
}

/** The form of {@link toPlainForm}. */
export function fromPlainForm(plain: PlainForm, events: Form | null): Form {
  if (plain === "events") {
    if (events === null) throw new Error("a form of events without events");
    return events;
  }
  if (plain === "string") return { kind: "string" };
  if (plain === "categorical") return { kind: "string", categorical: true };
  if (typeof plain === "string") return { kind: "numeric", dtype: plain };
  if ("list" in plain) return { kind: "list", content: fromPlainForm(plain.list, events) };
  if ("option" in plain) return { kind: "option", content: fromPlainForm(plain.option, events) };
  if ("regular" in plain) return { kind: "regular", size: plain.regular[0], content: fromPlainForm(plain.regular[1], events) };
  if ("union" in plain) return { kind: "union", contents: plain.union.map((member) => fromPlainForm(member, events)) };
  const [name, isTuple, fields] = plain.record;
  return {
    kind: "record",
    name,
    fields: new Map(fields.map(([field, form]) => [field, fromPlainForm(form, events)])),
    ...(isTuple ? { isTuple } : {}),
  };
}
