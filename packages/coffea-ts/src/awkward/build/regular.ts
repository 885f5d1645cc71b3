import { CoffeaError } from "../../base/index.ts";
import { describeValue } from "../describe-value.ts";
import type { Form } from "../form.ts";
import { listForm } from "../graph/forms.ts";
import { intern } from "../graph/intern.ts";
import type { Node } from "../graph/node.ts";
import { checkInnerAxis, replaceLists } from "./select.ts";

/** Lists of one fixed size; that they have it is checked when they are computed. */
export function buildToRegular(input: Node, size: number, wanted: number): Node {
  if (!Number.isInteger(size) || size < 0)
    throw new CoffeaError(
      "BadArgument",
      `ak.toRegular needs the size of all lists, a whole number of 0 or more, and ${describeValue(size)} is none.`,
    );
  const axis = checkInnerAxis(input, wanted, "ak.toRegular");
  const form = replaceLists(input.form, axis, ({ content }) => ({ kind: "regular", size, content }));
  return intern({ kind: "regular", axis, size, inputs: [input], form });
}

/** Lists of any length; axis null: at every axis. */
export function buildFromRegular(input: Node, wanted: number | null): Node {
  const axis = wanted === null ? null : checkInnerAxis(input, wanted, "ak.fromRegular");
  const form = axis === null ? listsForm(input.form) : replaceLists(input.form, axis, ({ content }) => listForm(content));
  return intern({ kind: "regular", axis, size: null, inputs: [input], form });
}

function listsForm(form: Form): Form {
  if (form.kind === "list" || form.kind === "regular") return listForm(listsForm(form.content));
  return form.kind === "option" ? { kind: "option", content: listsForm(form.content) } : form;
}
