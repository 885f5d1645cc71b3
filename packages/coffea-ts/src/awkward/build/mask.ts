import { CoffeaError } from "../../base/index.ts";
import { broadcastForms, maskRule } from "../graph/broadcast-forms.ts";
import { leafType, optionForm } from "../graph/forms.ts";
import { intern } from "../graph/intern.ts";
import type { Node } from "../graph/node.ts";
import { typed } from "./check.ts";

/** Values that are missing where the mask says so. */
export function buildMask(input: Node, mask: Node, validWhen: boolean): Node {
  if (leafType(mask.form) !== "boolean")
    throw new CoffeaError(
      "BadMask",
      `ak.mask needs a boolean mask, but ${typed(mask)} is not boolean. Compare it first, for example with .gt(0).`,
    );
  const form = broadcastForms([input.form, mask.form], ([values]) => optionForm(values!), maskRule);
  return intern({ kind: "mask", validWhen, inputs: [input, mask], form });
}
