import type { Form } from "./form.ts";

/** A form as awkward writes types: `var * float32`, `?float64`, `option[var * int32]`, `{pt: float32}`, `Jet[pt: float32]`, `3 * int32`, `string`, `union[float64, string]`, tuples `(float64, bool)`. */
export function formToString(form: Form): string {
  switch (form.kind) {
    case "numeric":
      return form.dtype;
    case "string":
      return form.categorical === true ? "categorical[type=string]" : "string";
    case "list":
      return `var * ${formToString(form.content)}`;
    case "regular":
      return `${form.size} * ${formToString(form.content)}`;
    case "option": {
      // As awkward writes it: the members are what may be missing.
      if (form.content.kind === "union") return unionText(form.content.contents.map(optionText));
      return optionText(form.content);
    }
    case "record": {
      const fields = [...form.fields]
        .map(([name, field]) => `${form.isTuple === true ? "" : `${fieldName(name)}: `}${formToString(field)}`)
        .join(", ");
      if (form.name !== null) return `${form.name}[${fields}]`;
      return form.isTuple === true ? `(${fields})` : `{${fields}}`;
    }
    case "union":
      return unionText(form.contents.map(formToString));
    default:
      form satisfies never;
      throw new Error("unreachable");
  }
}

function fieldName(name: string): string {
  return /^[A-Za-z_][A-Za-z_0-9]*$/.test(name) ? name : JSON.stringify(name);
}

function optionText(content: Form): string {
  const inner = formToString(content);
  return content.kind === "list" || content.kind === "regular" ? `option[${inner}]` : `?${inner}`;
}

function unionText(members: readonly string[]): string {
  return `union[${members.join(", ")}]`;
}
