import type { Form } from "../form.ts";
import { broadcastForms, whereRule } from "../graph/broadcast-forms.ts";
import { float64, isBig } from "../graph/forms.ts";
import { intern } from "../graph/intern.ts";
import { literalForm, unifyForms } from "../graph/merge-forms.ts";
import type { LiteralValue, Node } from "../graph/node.ts";
import { checkLeaf } from "./check.ts";

/** One of two values by a condition. */
export function buildWhere(condition: Node, a: Node, b: Node): Node {
  checkLeaf(condition, ["boolean"], "The condition of ak.where");
  const leaf = ([, first = null, second = null]: readonly (Form | null)[]): Form => {
    const x = first ?? literalForm(valueOf(a), second);
    const y = second ?? literalForm(valueOf(b), first);
    return isPlain(x) && isPlain(y) ? float64 : unifyForms(x, y);
  };
  const forms = [condition, a, b].map((node) => (node.kind === "literal" ? null : node.form));
  return intern({ kind: "where", inputs: [condition, a, b], form: broadcastForms(forms, leaf, whereRule) });
}

function valueOf(node: Node): LiteralValue {
  if (node.kind !== "literal") throw new Error("a literal was expected");
  return node.value;
}

function isPlain(form: Form): boolean {
  return form.kind === "numeric" && form.dtype !== "bool" && !isBig(form);
}
