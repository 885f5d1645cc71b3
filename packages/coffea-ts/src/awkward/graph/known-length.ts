import { depthOf } from "./forms.ts";
import { isScalar } from "./is-scalar.ts";
import type { Node } from "./node.ts";

/** Number of entries of axis 0 where it is known without data: unfiltered events and arrays made from values. Otherwise null. */
export function knownLength(node: Node): number | null {
  if (node.kind === "events" || node.kind === "column") return node.source.isLengthKnown === false ? null : node.source.length;
  if (node.kind === "constant") return node.layout.length;
  if (isScalar(node)) return 1;
  const input = node.inputs.find((other) => other.kind !== "literal" && !isScalar(other));
  return input === undefined || changesLength(node) ? null : knownLength(input);
}

/** Whether a node has another number of entries than its first input. */
export function changesLength(node: Node): boolean {
  switch (node.kind) {
    case "filter":
      return depthOf(node.inputs[1]!.form) === 1;
    case "flatten":
      return node.axis === null || node.axis <= 1;
    case "dropNone":
      return (node.axis === null || node.axis === 0) && node.inputs[0]!.form.kind === "option";
    case "runLengths":
      return depthOf(node.inputs[0]!.form) === 1;
    case "reduce":
      return node.axis === null || node.axis === 0;
    case "slice":
    case "take":
    case "unflatten":
    case "padNone":
    case "combinations":
    case "cartesian":
    case "concatenate":
      return node.axis === 0;
    default:
      return false;
  }
}
