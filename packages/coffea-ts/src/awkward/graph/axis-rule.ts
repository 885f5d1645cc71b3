import type { BroadcastRule, OperandForm } from "./broadcast-forms.ts";
import { depthOf } from "./forms.ts";

/**
 * Pairs operands down to the lists at `axis` (1 or more) of the deepest one, and takes them there, missing ones too.
 * With `firstDecides` what the first operand misses at that level makes the result missing.
 */
export function axisRule(forms: readonly OperandForm[], axis: number, firstDecides: boolean): BroadcastRule {
  const deepest = depthOfAll(forms) - (axis - 1);
  const isThere = (inner: readonly OperandForm[]): boolean => depthOfAll(inner) <= deepest;
  return {
    stop: (inner) => isThere(inner) && !(firstDecides && inner[0]?.kind === "option"),
    through: (inner) => inner.map((form, i) => form?.kind === "option" && (i === 0 || !isThere(inner))),
  };
}

function depthOfAll(forms: readonly OperandForm[]): number {
  return Math.max(...forms.map((form) => (form === null ? 0 : depthOf(form))));
}
