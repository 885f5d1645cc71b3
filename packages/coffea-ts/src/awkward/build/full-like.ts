import { CoffeaError } from "../../base/index.ts";
import type { Dtype, Form } from "../form.ts";
import { optionForm } from "../graph/forms.ts";
import { intern } from "../graph/intern.ts";
import { unifyAll } from "../graph/merge-forms.ts";
import type { LiteralNode, Node } from "../graph/node.ts";
import { typed } from "./check.ts";

/** An array of the same structure with one value everywhere. Throws `BadArgument` for text in the place of numbers. */
export function buildFullLike(input: Node, value: LiteralNode, dtype: Dtype | null): Node {
  return intern({ kind: "fullLike", dtype, inputs: [input, value], form: filledForm(input.form, { input, value, dtype }) });
}

interface Filling {
  readonly input: Node;
  readonly value: LiteralNode;
  readonly dtype: Dtype | null;
}

function filledForm(form: Form, filling: Filling): Form {
  switch (form.kind) {
    case "numeric":
      if (typeof filling.value.value !== "string") return filling.dtype === null ? form : { kind: "numeric", dtype: filling.dtype };
      throw new CoffeaError(
        "BadArgument",
        `ak.fullLike cannot put the text ${JSON.stringify(filling.value.value)} in the place of the numbers of ${typed(filling.input)}. Give a number or a boolean.`,
      );
    case "string":
      return form;
    case "list":
    case "regular":
      return { ...form, content: filledForm(form.content, filling) };
    case "option":
      return optionForm(filledForm(form.content, filling));
    case "record":
      return { ...form, fields: new Map([...form.fields].map(([name, field]) => [name, filledForm(field, filling)])) };
    case "union":
      return unifyAll(form.contents.map((member) => filledForm(member, filling)));
    default:
      form satisfies never;
      throw new Error("unreachable");
  }
}
