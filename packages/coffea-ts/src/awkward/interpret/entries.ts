import { depthOf } from "../graph/forms.ts";
import { isScalar } from "../graph/is-scalar.ts";
import { changesLength, knownLength } from "../graph/known-length.ts";
import type { Node } from "../graph/node.ts";
import { differentLengths, type Evaluator } from "./evaluator.ts";
import { selected } from "./select.ts";

/** Entries of axis 0 that all inputs share, from the structure of the graph: no value is computed for it that is not needed to count. */
export function sharedEntries(inputs: readonly Node[], evaluator: Evaluator): number {
  let first: { node: Node; length: number } | null = null;
  for (const node of inputs) {
    if (node.kind === "literal" || isScalar(node)) continue;
    const length = entriesOf(node, evaluator);
    if (first !== null && first.length !== length) differentLengths(first, { node, length });
    first ??= { node, length };
  }
  return first?.length ?? 1;
}

function entriesOf(node: Node, evaluator: Evaluator): number {
  const known = knownLength(node);
  if (known !== null) return known;
  if (node.kind === "filter" && depthOf(node.inputs[1]!.form) === 1) {
    const mask = evaluator.get(node.inputs[1]!);
    if (mask.kind === "numeric") return selected(mask).length;
  }
  const input = node.inputs.find((other) => other.kind !== "literal" && !isScalar(other));
  return input === undefined || changesLength(node) ? evaluator.get(node).length : entriesOf(input, evaluator);
}
