import type { Dtype, Form } from "./form.ts";

/**
 * The type of one value of a form, as TypeScript that can be written into a program: `number[]`, `bigint`, `(number | null)[][]`,
 * `{ pt: number; charge: number }`. It is the `T` of `ak.Array<T>`. Lengths of regular lists, the names of behaviours and the
 * storage types of numbers have no counterpart; fields of tuples are named by their positions.
 */
export function formToTypeScript(form: Form): string {
  switch (form.kind) {
    case "numeric":
      return typeOfDtype(form.dtype);
    case "string":
      return "string";
    case "list":
    case "regular":
      return `${inParentheses(form.content)}[]`;
    case "option":
      return `${formToTypeScript(form.content)} | null`;
    case "record":
      if (form.fields.size === 0) return "Record<never, never>";
      return `{ ${[...form.fields].map(([name, field]) => `${typescriptName(name)}: ${formToTypeScript(field)}`).join("; ")} }`;
    case "union":
      return [...new Set(form.contents.map(formToTypeScript))].join(" | ");
    default:
      form satisfies never;
      throw new Error("unreachable");
  }
}

/** A name as a member of a TypeScript type: as it is where it is an identifier, else as text in quotes. */
export function typescriptName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

function typeOfDtype(dtype: Dtype): string {
  if (dtype === "bool") return "boolean";
  return dtype === "int64" || dtype === "uint64" ? "bigint" : "number";
}

function inParentheses(form: Form): string {
  const text = formToTypeScript(form);
  return form.kind === "option" || form.kind === "union" ? `(${text})` : text;
}
