import type { Node } from "./node.ts";

const failures = new WeakMap<object, Node>();

/** The innermost node whose evaluation threw this error, or undefined where it came from elsewhere. */
export function failedNode(error: unknown): Node | undefined {
  return typeof error === "object" && error !== null ? failures.get(error) : undefined;
}

/** Remembers that the evaluation of a node threw an error; the first node, which is the innermost, stays. */
export function noteFailure(error: unknown, node: Node): void {
  if (typeof error === "object" && error !== null && !failures.has(error)) failures.set(error, node);
}
