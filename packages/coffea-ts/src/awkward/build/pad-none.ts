import { CoffeaError } from "../../base/index.ts";
import { describeValue } from "../describe-value.ts";
import { listForm, optionForm } from "../graph/forms.ts";
import { intern } from "../graph/intern.ts";
import type { Node } from "../graph/node.ts";
import { checkAxis } from "./check.ts";
import { replaceLists } from "./select.ts";

/** Lists filled up with missing values to a length. */
export function buildPadNone(input: Node, target: number, { axis: wanted = 1, clip = false }: { axis?: number; clip?: boolean }): Node {
  if (!Number.isInteger(target) || target < 0)
    throw new CoffeaError("BadArgument", `ak.padNone needs a whole number of items, 0 or more, and ${describeValue(target)} is none.`);
  const axis = checkAxis(input, wanted, "padNone")!;
  const form =
    axis === 0
      ? optionForm(input.form)
      : replaceLists(input.form, axis, (lists) => {
          if (lists.kind === "regular" && lists.size > target && !clip) return lists;
          const content = optionForm(lists.content);
          return clip || lists.kind === "regular" ? { kind: "regular", size: target, content } : listForm(content);
        });
  return intern({ kind: "padNone", target, axis, clip, inputs: [input], form });
}
