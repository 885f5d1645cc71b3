import type { StrOperation } from "../strings/operations.ts";
import type { BroadcastRule } from "./broadcast-forms.ts";
import { withoutOption } from "./forms.ts";

/** Where broadcasting of an operation stops. */
export function strRule(op: StrOperation): BroadcastRule {
  if (op === "join")
    return { stop: ([list]) => (list?.kind === "list" || list?.kind === "regular") && withoutOption(list.content).kind === "string" };
  if (op === "isIn" || op === "indexIn") return { stop: ([form]) => form?.kind !== undefined && withoutOption(form).kind === "string" };
  return {};
}
