import { Attached } from "../../base/index.ts";
import type { Node } from "./node.ts";

const places = new Attached<Node, Error>();
// A member of a behaviour builds its formula many calls below the user's line.
const DEEPEST = 50;

/** An error whose stack leads to the place that made a node first; undefined where the node's source does not remember places. */
export function builtAt(node: Node): Error | undefined {
  return places.get(node);
}

/** Remembers who makes a node now, or the place that an error leads to; the first one stays. */
export function rememberPlace(node: Node, place: Error = placeOfCaller()): void {
  if (!places.has(node)) places.set(node, place);
}

function placeOfCaller(): Error {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = DEEPEST;
  const place = new Error("made here");
  Error.stackTraceLimit = before;
  return place;
}
