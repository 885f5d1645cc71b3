import { builtAt } from "./built-at.ts";
import type { Node } from "./node.ts";

const failures = new WeakMap<object, Node>();
const blamed = new WeakMap<object, Error>();

/** The innermost node whose evaluation threw this error, or undefined where it came from elsewhere. */
export function failedNode(error: unknown): Node | undefined {
  return isObject(error) ? failures.get(error) : undefined;
}

/** Remembers that the evaluation of a node threw an error; the first node, which is the innermost, stays. */
export function noteFailure(error: unknown, node: Node): void {
  if (isObject(error) && !failures.has(error)) failures.set(error, node);
}

/** Remembers the place in the program that an error comes from, where no node was evaluated. */
export function blamePlace(error: unknown, place: Error | undefined): void {
  if (isObject(error) && place !== undefined) blamed.set(error, place);
}

/** An error whose stack leads to the line that made the node that failed, where that line is remembered. */
export function blamedPlace(error: unknown): Error | undefined {
  if (!isObject(error)) return undefined;
  const node = failures.get(error);
  return blamed.get(error) ?? (node === undefined ? undefined : builtAt(node));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
