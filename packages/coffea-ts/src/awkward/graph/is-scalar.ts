import { Attached } from "../../base/index.ts";
import { depthOf } from "./forms.ts";
import type { Node } from "./node.ts";

const elementwise: ReadonlySet<Node["kind"]> = new Set<Node["kind"]>(["math", "where", "cast", "fillNone", "nanToNone", "zip"]);
const known = new Attached<Node, boolean>();

/** Whether a node gives one value for all events and not one per event: a reduction of everything, and what is computed from such values only. */
export function isScalar(node: Node): boolean {
  let scalar = known.get(node);
  if (scalar === undefined) known.set(node, (scalar = decide(node)));
  return scalar;
}

function decide(node: Node): boolean {
  if (node.kind === "num") return node.axis === 0;
  if (node.kind === "reduce") return !node.keepdims && (node.axis === null || (node.axis === 0 && depthOf(node.inputs[0]!.form) === 1));
  if (!elementwise.has(node.kind)) return false;
  return node.inputs.every((input) => input.kind === "literal" || isScalar(input)) && node.inputs.some((input) => input.kind !== "literal");
}
