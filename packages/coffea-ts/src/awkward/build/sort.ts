import type { Form } from "../form.ts";
import { depthOf, int32, listForm, optionForm } from "../graph/forms.ts";
import { intern } from "../graph/intern.ts";
import type { Node } from "../graph/node.ts";
import { checkAxis, checkLeaf } from "./check.ts";

export interface SortOptions {
  readonly ascending: boolean;
  readonly positions: boolean;
  /** By default the innermost one. */
  readonly axis?: number | undefined;
}

/** Values in order along an axis, or the positions that put them in order. Throws `BadAxis` or `BadArgument`. */
export function buildSort(input: Node, { ascending, positions, axis = -1 }: SortOptions): Node {
  const name = positions ? "argsort" : "sort";
  checkLeaf(input, ["number", "bigint", "boolean", "string"], `ak.${name}`);
  const along = checkAxis(input, axis, name)!;
  return intern({ kind: "sort", axis: along, ascending, positions, inputs: [input], form: sortedForm(input.form, positions) });
}

function sortedForm(form: Form, positions: boolean): Form {
  if (depthOf(form) > 1 && form.kind === "option") return optionForm(sortedForm(form.content, positions));
  if (form.kind === "list" || form.kind === "regular") return listForm(sortedForm(form.content, positions));
  return positions ? int32 : form;
}
