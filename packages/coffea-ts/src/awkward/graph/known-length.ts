import { depthOf } from "./forms.ts";
import { isScalar } from "./is-scalar.ts";
import type { Node } from "./node.ts";

/** Number of entries of axis 0 where it is known without data: unfiltered events and arrays made from values. Otherwise null. */
export function knownLength(node: Node): number | null {
  if (node.kind === "events" || node.kind === "column") return node.source.length;
  if (node.kind === "constant") return node.layout.length;
  if (isScalar(node)) return 1;
  const input = node.inputs.find((other) => other.kind !== "literal" && !isScalar(other));
  return input === undefined || changesLength(node) ? null : knownLength(input);
}

/** Whether a node has another number of entries than its first input. */
export function changesLength(node: Node): boolean {
  if (node.kind === "filter") return depthOf(node.inputs[1]!.form) === 1;
  if (node.kind === "flatten") return node.axis === null || node.axis === 1;
  if (node.kind === "dropNone") return node.axis !== 1 && node.inputs[0]!.form.kind === "option";
  return node.kind === "reduce" && (node.axis === null || node.axis === 0);
}
