import type { Form } from "../form.ts";
import type { Layout } from "../layout.ts";

/** The form of a layout; no values or offsets are read. */
export function formOfLayout(layout: Layout): Form {
  switch (layout.kind) {
    case "numeric":
      return { kind: "numeric", dtype: layout.dtype };
    case "string":
      return layout.dictionary === undefined ? { kind: "string" } : { kind: "string", categorical: true };
    case "list":
      return { kind: "list", content: formOfLayout(layout.content) };
    case "regular":
      return { kind: "regular", size: layout.size, content: formOfLayout(layout.content) };
    case "option":
      return { kind: "option", content: formOfLayout(layout.content) };
    case "record":
      return {
        kind: "record",
        name: layout.name,
        ...(layout.isTuple === true ? { isTuple: true } : {}),
        fields: new Map(layout.fields.map((name) => [name, formOfLayout(layout.field(name))])),
      };
    case "union":
      return { kind: "union", contents: layout.contents.map(formOfLayout) };
    default:
      layout satisfies never;
      throw new Error("unreachable");
  }
}
