import { CoffeaError } from "../../base/index.ts";
import type { Dtype, Form } from "../form.ts";
import { float64, isBig, leafType, listOf, mapContent, numericForm, withoutOption } from "../graph/forms.ts";
import { intern } from "../graph/intern.ts";
import { literalForm, unifyForms } from "../graph/merge-forms.ts";
import type { FillNoneNode, Node } from "../graph/node.ts";
import { valuesOf } from "../layouts/make.ts";
import { checkAxis, typed } from "./check.ts";

/** Missing values replaced by a literal, or by an array of one entry. Axis undefined: innermost values; null: at every axis. */
export function buildFillNone(input: Node, value: Node, wanted?: number | null): Node {
  if (value.kind !== "literal" && !(value.kind === "constant" && value.layout.length === 1))
    throw new CoffeaError(
      "BadArgument",
      `ak.fillNone puts one plain value into ${typed(input)}, and ${typed(value)} is an array. To take the values of another array where one is missing, use ak.where(ak.isNone(x), y, x).`,
    );
  const axis = wanted === undefined ? "leaf" : wanted === -1 ? "leaf" : checkAxis(input, wanted, "fillNone");
  const form = filledForm(input.form, axis, (content) => unifyForms(content, valueForm(input, value, content)));
  // Nothing can be missing there.
  if (form === null) return input;
  return intern({ kind: "fillNone", axis, inputs: [input, value], form });
}

function valueForm(input: Node, value: Node, content: Form): Form {
  if (value.kind !== "literal") return value.form;
  const made = literalForm(value.value, content);
  const [type, given] = [leafType(content), leafType(made)];
  if (listOf(content) === null && ((type === "number" && given === "bigint") || (type === "bigint" && given === "number")))
    throw new CoffeaError(
      "BadArgument",
      `ak.fillNone puts a ${type} into ${typed(input)}, and ${String(value.value)} is a ${given}. ` +
        (type === "bigint" ? `Write ${String(value.value)}n.` : `Write ${String(value.value)} without the n.`),
    );
  return content.kind === "numeric" && typeof value.value === "number" ? numberForm(content.dtype, value.value) : made;
}

/** The dtype stays where it holds the number exactly. */
function numberForm(dtype: Dtype, value: number): Form {
  if (dtype === "bool" || isBig(numericForm(dtype))) return float64;
  const stored = valuesOf(dtype, 1) as Float64Array;
  stored[0] = value;
  return Object.is(stored[0], value) ? numericForm(dtype) : float64;
}

type Axis = FillNoneNode["axis"];

/** The form after filling, or null where nothing can be missing. */
function filledForm(form: Form, axis: Axis, fill: (content: Form) => Form): Form | null {
  let isFilled = false;
  const filled = walk(form, axis, (content) => {
    isFilled = true;
    return fill(content);
  });
  return isFilled ? filled : null;
}

function walk(form: Form, axis: Axis, fill: (content: Form) => Form): Form {
  if (typeof axis === "number") return mapContent(form, axis, (there) => (there.kind === "option" ? fill(there.content) : there));
  switch (form.kind) {
    case "list":
    case "regular":
      return { ...form, content: walk(form.content, axis, fill) };
    case "record":
      return { ...form, fields: new Map([...form.fields].map(([name, field]) => [name, walk(field, axis, fill)])) };
    case "option": {
      const content = walk(form.content, axis, fill);
      return axis === null || isInnermost(form.content) ? fill(content) : { kind: "option", content: withoutOption(content) };
    }
    case "numeric":
    case "string":
    case "union":
      return form;
    default:
      form satisfies never;
      throw new Error("unreachable");
  }
}

/** Whether values of this form are neither lists nor records. */
export function isInnermost({ kind }: { readonly kind: Form["kind"] }): boolean {
  return kind !== "list" && kind !== "regular" && kind !== "record";
}
