import { CoffeaError } from "../../base/index.ts";
import type { Form, RecordForm } from "../form.ts";
import { formToString } from "../form-text.ts";
import { withoutOption } from "../graph/forms.ts";
import { intern } from "../graph/intern.ts";
import { membersOf } from "../graph/merge-forms.ts";
import type { Node } from "../graph/node.ts";
import { typed } from "./check.ts";

/** The array as another type. Throws `BadArgument` where no value could be converted. */
export function buildEnforceType(input: Node, form: Form): Node {
  const type = formToString(form);
  const fault = faultOf(input.form, form);
  if (fault === null) return intern({ kind: "enforceType", type, inputs: [input], form });
  throw new CoffeaError(
    "BadArgument",
    `ak.enforceType cannot make ${type} of ${typed(input)}: ${fault}. Convert that part first, or give a type of the same structure.`,
  );
}

/** What cannot be converted, from the forms alone, or null. */
function faultOf(from: Form, to: Form): string | null {
  const [a, b] = [withoutOption(from), withoutOption(to)];
  if (a.kind === "union" || b.kind === "union") return unionFault(a, b);
  if (a.kind === "list" || a.kind === "regular") {
    if (b.kind !== "list" && b.kind !== "regular") return `lists do not become ${formToString(b)}`;
    if (a.kind === "regular" && b.kind === "regular" && a.size !== b.size)
      return `lists of ${a.size} items do not become lists of ${b.size}`;
    return faultOf(a.content, b.content);
  }
  if (a.kind === "record" && b.kind === "record") return recordFault(a, b);
  return a.kind === b.kind ? null : `${formToString(a)} does not become ${formToString(b)}`;
}

function recordFault(a: RecordForm, b: RecordForm): string | null {
  if ((a.isTuple === true) !== (b.isTuple === true)) return "a tuple is no record with names";
  for (const [name, field] of b.fields) {
    const own = a.fields.get(name);
    if (own === undefined && field.kind !== "option") return `there is no field "${name}", and its type does not allow missing values`;
    const fault = own === undefined ? null : faultOf(own, field);
    if (fault !== null) return fault;
  }
  return null;
}

function unionFault(a: Form, b: Form): string | null {
  for (const member of membersOf(a))
    if (!membersOf(b).some((other) => faultOf(member, other) === null)) return `${formToString(member)} does not become ${formToString(b)}`;
  return null;
}
