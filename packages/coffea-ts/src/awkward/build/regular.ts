import { CoffeaError } from "../../base/index.ts";
import { describeValue } from "../describe-value.ts";
import type { Form } from "../form.ts";
import { depthOf, listForm, listOf } from "../graph/forms.ts";
import { intern } from "../graph/intern.ts";
import type { Node } from "../graph/node.ts";
import { typed } from "./check.ts";
import { buildUnflatten } from "./unflatten.ts";
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

/** What is at the axis, one further in: in lists of one. */
export function buildNewAxis(input: Node, wanted: number): Node {
  const depth = depthOf(input.form);
  const axis = wanted < 0 ? wanted + depth + 1 : wanted;
  if (!Number.isInteger(axis) || axis < 1 || axis > depth) {
    const axes = Array.from({ length: depth }, (_, i) => i + 1);
    throw new CoffeaError(
      "BadAxis",
      `ak.newaxis was asked for a new axis ${wanted} in ${typed(input)}. It can be ${axes.join(", ")} (or ${axes.map((k) => -k).join(", ")} from the inside); ` +
        "axis 0 stays that of the events.",
      { details: { axis: wanted, depth } },
    );
  }
  const made = buildUnflatten(input, 1, axis - 1);
  const size = sizeAt(input.form, axis - 1);
  return size === null ? made : buildToRegular(made, size, axis - 1);
}

/** The size of the lists at an axis if it is fixed. */
function sizeAt(form: Form, axis: number): number | null {
  const lists = axis === 0 ? null : listOf(form);
  if (lists === null) return null;
  return axis > 1 ? sizeAt(lists.content, axis - 1) : lists.kind === "regular" ? lists.size : null;
}
