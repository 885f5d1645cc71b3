import { Attached } from "../../base/index.ts";
import type { Node } from "./node.ts";

/** A member of a behaviour that gave a node: `muons.mass`, `first.add(second)`. */
export interface CalledMember {
  readonly name: string;
  /** The record it belongs to, and the arrays it was called with. */
  readonly operands: readonly Node[];
}

const members = new Attached<Node, CalledMember>();

/** What the user wrote for a node that a behaviour computes by a formula: the formula's nodes stand between it and the operands. */
export function calledMember(node: Node): CalledMember | undefined {
  return members.get(node);
}

/** Remembers the member that gave a node; the first one stays. */
export function rememberCall(node: Node, member: CalledMember): void {
  if (!members.has(node) && !member.operands.includes(node)) members.set(node, member);
}
