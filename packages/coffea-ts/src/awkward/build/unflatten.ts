import { CoffeaError } from "../../base/index.ts";
import { describeValue } from "../describe-value.ts";
import type { Form } from "../form.ts";
import { depthOf, int32, isBig, leafOf, listForm, listOf, mapContent, optionForm } from "../graph/forms.ts";
import { intern } from "../graph/intern.ts";
import type { Node } from "../graph/node.ts";
import { checkAxis, typed } from "./check.ts";

/** Values in lists of given lengths: one number for all, or an array. */
export function buildUnflatten(input: Node, counts: Node | number, wanted: number): Node {
  const axis = checkAxis(input, wanted, "unflatten")!;
  if (typeof counts === "number") {
    if (!Number.isInteger(counts) || counts < 1)
      throw new CoffeaError(
        "BadArgument",
        `ak.unflatten needs a whole number of items per list, at least 1, and ${describeValue(counts)} is none.`,
      );
    const made = groupedForm(input.form, axis, (content) => ({ kind: "regular", size: counts, content }));
    return intern({ kind: "unflatten", axis, size: counts, inputs: [input], form: made });
  }
  const leaf = leafOf(counts.form);
  if (leaf.kind !== "numeric" || leaf.dtype === "bool" || isBig(leaf))
    throw new CoffeaError(
      "BadArgument",
      `The counts of ak.unflatten must be whole numbers, and ${typed(counts)} holds other values. ak.num and ak.runLengths give counts.`,
    );
  const depth = depthOf(counts.form);
  if (depth !== 1 && depth !== axis + 1)
    throw new CoffeaError(
      "BadAxis",
      `The counts of ak.unflatten at axis ${axis} are one number for each new list, flat or with ${axis} level${axis === 1 ? "" : "s"} of lists around, but ${typed(counts)} has ${depth - 1}.`,
    );
  const isMissing = deepestOption(counts.form);
  if (isMissing && axis > 0)
    throw new CoffeaError(
      "BadArgument",
      `The counts ${typed(counts)} may be missing, which ak.unflatten can use at axis 0 only. Use ak.fillNone(counts, 0).`,
    );
  const form = groupedForm(input.form, axis, (content) => (isMissing ? optionForm(listForm(content)) : listForm(content)));
  return intern({ kind: "unflatten", axis, size: null, inputs: [input, counts], form });
}

function deepestOption(form: Form): boolean {
  if (form.kind === "list" || form.kind === "regular") return deepestOption(form.content);
  return form.kind === "option" && (listOf(form) === null || deepestOption(form.content));
}

/** Lists around what is at the axis; the lists there have other lengths now. */
function groupedForm(form: Form, axis: number, group: (content: Form) => Form): Form {
  if (axis === 0) return group(form);
  return mapContent(form, axis - 1, (lists) => {
    const made = listForm(group(listOf(lists)!.content));
    return lists.kind === "option" ? optionForm(made) : made;
  });
}

/** Lengths of the runs of equal values in innermost lists. */
export function buildRunLengths(input: Node): Node {
  const leaf = leafOf(input.form);
  if (leaf.kind !== "numeric" && leaf.kind !== "string")
    throw new CoffeaError(
      "BadArgument",
      `ak.runLengths compares neighbours, and ${typed(input)} holds no numbers or text. Take one of its fields.`,
    );
  return intern({ kind: "runLengths", inputs: [input], form: runsForm(input.form) });
}

function runsForm(form: Form): Form {
  if (form.kind === "option" && listOf(form) !== null) return optionForm(runsForm(form.content));
  if (form.kind !== "list" && form.kind !== "regular") return int32;
  const content = runsForm(form.content);
  return listOf(form.content) === null ? listForm(content) : { ...form, content };
}
