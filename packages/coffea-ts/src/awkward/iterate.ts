import type { Node } from "./graph/node.ts";
import { Interpreter } from "./interpret/evaluate.ts";
import { entriesOf } from "./to-list.ts";

const BLOCK = 1024;

/** The events one after the other as plain JavaScript values. Computes once, at the first; converts a block of events at a time. */
export function* iterateNode(node: Node): Generator {
  const layout = new Interpreter().get(node);
  for (let start = 0; start < layout.length; start += BLOCK) yield* entriesOf(layout, start, Math.min(layout.length, start + BLOCK));
}
