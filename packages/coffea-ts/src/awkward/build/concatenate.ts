import { CoffeaError } from "../../base/index.ts";
import type { Form } from "../form.ts";
import { axisRule } from "../graph/axis-rule.ts";
import { broadcastForms } from "../graph/broadcast-forms.ts";
import { listForm, listOf } from "../graph/forms.ts";
import { intern } from "../graph/intern.ts";
import { literalForm, unifyAll } from "../graph/merge-forms.ts";
import type { LiteralValue, Node } from "../graph/node.ts";
import { axisOfAll, checkDeepEnough } from "./combine.ts";

/** Lists one after the other, or with axis 0 entries. A plain value is one item of each list. */
export function buildConcatenate(inputs: readonly Node[], wanted = 1): Node {
  const arrays = inputs.filter(({ kind }) => kind !== "literal");
  if (arrays.length === 0) throw new CoffeaError("BadArgument", "ak.concatenate needs at least one array.");
  const axis = axisOfAll(arrays, wanted, "concatenate");
  if (axis === 0) {
    if (arrays.length < inputs.length)
      throw new CoffeaError(
        "BadArgument",
        "ak.concatenate with axis 0 joins arrays end to end, and one of them is a plain value. Make an array of it with ak.fromIter([value]).",
      );
    return intern({ kind: "concatenate", axis, inputs, form: unifyAll(inputs.map(({ form }) => form)) });
  }
  checkDeepEnough(arrays, axis, "ak.concatenate");
  const forms = inputs.map((input) => (input.kind === "literal" ? null : input.form));
  const form = broadcastForms(forms, (leaves) => joinedForm(leaves, inputs), axisRule(forms, axis, false));
  return intern({ kind: "concatenate", axis, inputs, form });
}

function joinedForm(leaves: readonly (Form | null)[], inputs: readonly Node[]): Form {
  const known = leaves.flatMap((form) => (form === null ? [] : [listOf(form)!.content]));
  const items = leaves.map((form, i) =>
    form === null ? literalForm((inputs[i] as Node & { value: LiteralValue }).value, known[0] ?? null) : listOf(form)!.content,
  );
  const content = unifyAll(items);
  const sizes = leaves.map((form) => (form === null ? 1 : form.kind === "regular" ? form.size : null));
  if (sizes.some((size) => size === null)) return listForm(content);
  return { kind: "regular", size: sizes.reduce<number>((total, size) => total + size!, 0), content };
}
