import { knownLength } from "./graph/known-length.ts";
import type { Node } from "./graph/node.ts";
import { Interpreter } from "./interpret/evaluate.ts";

/** Number of entries of axis 0; computed where it depends on data. */
export function lengthOf(node: Node): number {
  return knownLength(node) ?? new Interpreter().get(node).length;
}

export { knownLength } from "./graph/known-length.ts";
