import { CoffeaError } from "../../base/index.ts";
import type { Form } from "../form.ts";
import { broadcastForms, whereRule } from "../graph/broadcast-forms.ts";
import { float64, isBig } from "../graph/forms.ts";
import { intern } from "../graph/intern.ts";
import { literalForm, mergeForms } from "../graph/merge-forms.ts";
import type { LiteralValue, Node } from "../graph/node.ts";
import { checkLeaf, typed } from "./check.ts";

/** One of two values by a condition. */
export function buildWhere(condition: Node, a: Node, b: Node): Node {
  checkLeaf(condition, ["boolean"], "The condition of ak.where");
  const fail = (): never => {
    throw new CoffeaError(
      "BadArgument",
      `ak.where cannot choose between ${text(a)} and ${text(b)}: they are of different kinds. Convert one so that both are numbers, or both booleans, text or records.`,
    );
  };
  const leaf = ([, first = null, second = null]: readonly (Form | null)[]): Form => {
    const x = first ?? literalForm(valueOf(a), second);
    const y = second ?? literalForm(valueOf(b), first);
    return isPlain(x) && isPlain(y) ? float64 : (mergeForms(x, y) ?? fail());
  };
  const forms = [condition, a, b].map((node) => (node.kind === "literal" ? null : node.form));
  return intern({ kind: "where", inputs: [condition, a, b], form: broadcastForms(forms, leaf, whereRule) });
}

function text(node: Node): string {
  return node.kind === "literal" ? `the ${typeof node.value} ${String(node.value)}` : typed(node);
}

function valueOf(node: Node): LiteralValue {
  if (node.kind !== "literal") throw new Error("a literal was expected");
  return node.value;
}

function isPlain(form: Form): boolean {
  return form.kind === "numeric" && form.dtype !== "bool" && !isBig(form);
}
