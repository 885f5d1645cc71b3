import type { Form } from "./form.ts";

/** A form as awkward writes types: `var * float32`, `?float64`, `option[var * int32]`, `{pt: float32}`, `Jet[pt: float32]`, `3 * int32`, `string`. */
export function formToString(form: Form): string {
  switch (form.kind) {
    case "numeric":
      return form.dtype;
    case "string":
      return "string";
    case "list":
      return `var * ${formToString(form.content)}`;
    case "regular":
      return `${form.size} * ${formToString(form.content)}`;
    case "option": {
      const inner = formToString(form.content);
      return form.content.kind === "list" || form.content.kind === "regular" ? `option[${inner}]` : `?${inner}`;
    }
    case "record": {
      const fields = [...form.fields].map(([name, field]) => `${fieldName(name)}: ${formToString(field)}`).join(", ");
      return form.name === null ? `{${fields}}` : `${form.name}[${fields}]`;
    }
    default:
      form satisfies never;
      throw new Error("unreachable");
  }
}

function fieldName(name: string): string {
  return /^[A-Za-z_][A-Za-z_0-9]*$/.test(name) ? name : JSON.stringify(name);
}
