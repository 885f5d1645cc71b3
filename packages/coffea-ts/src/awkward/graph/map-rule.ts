import type { Form } from "../form.ts";
import type { BroadcastRule } from "./broadcast-forms.ts";
import { depthOf } from "./forms.ts";

/** `map` stops when the deepest operand has lost `axis` of its lists; values that are missing there are the function's. */
export function mapRule(forms: readonly Form[], axis: number): BroadcastRule {
  const depth = Math.max(...forms.map(depthOf)) - axis;
  return { stop: (level) => Math.max(...level.map((form) => (form === null ? 1 : depthOf(form)))) <= depth };
}
