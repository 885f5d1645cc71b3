import { depthOf } from "./graph/forms.ts";
import type { Node } from "./graph/node.ts";
import { Interpreter } from "./interpret/evaluate.ts";

/** Number of entries of axis 0 where it is known without data: unfiltered events and arrays made from values. Otherwise null. */
export function knownLength(node: Node): number | null {
  switch (node.kind) {
    case "events":
    case "column":
      return node.source.length;
    case "constant":
      return node.layout.length;
    case "filter":
      return depthOf(node.inputs[1]!.form) === 1 ? null : knownLength(node.inputs[0]!);
    case "flatten":
      return node.axis === null || node.axis === 1 ? null : knownLength(node.inputs[0]!);
    case "dropNone":
      return node.axis === 1 ? knownLength(node.inputs[0]!) : node.inputs[0]!.form.kind === "option" ? null : knownLength(node.inputs[0]!);
    case "reduce":
    case "num":
      return node.axis === null || node.axis === 0 ? null : knownLength(node.inputs[0]!);
    default: {
      const input = node.inputs.find(({ kind }) => kind !== "literal");
      return input === undefined ? null : knownLength(input);
    }
  }
}

/** Number of entries of axis 0; computed where it depends on data. */
export function lengthOf(node: Node): number {
  return knownLength(node) ?? new Interpreter().get(node).length;
}
