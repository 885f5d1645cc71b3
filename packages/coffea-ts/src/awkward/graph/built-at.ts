import type { Node } from "./node.ts";

const places = new WeakMap<Node, Error>();
// A member of a behaviour builds its formula many calls below the user's line.
const DEEPEST = 50;

/** An error whose stack leads to the place that made a node first; undefined where the node's source does not remember places. */
export function builtAt(node: Node): Error | undefined {
  return places.get(node);
}

/** Remembers who makes a node now. */
export function rememberPlace(node: Node): void {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = DEEPEST;
  places.set(node, new Error("made here"));
  Error.stackTraceLimit = before;
}
