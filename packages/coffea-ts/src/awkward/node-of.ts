import { Attached, CoffeaError } from "../base/index.ts";
import type { Node } from "./graph/node.ts";
import type { Expr, Untyped } from "./types/expression.ts";

/** Nodes of the objects that are expressions. Kept beside the objects, so that arrays have no members that a field could clash with. */
export const nodes = new Attached<object, Node>();

/** Nodes of the objects that are one value for all events. They are operands, and no arrays. */
export const scalarNodes = new Attached<object, Node>();

/** Whether a value is an expression: an array, or events. */
export function isArray(value: unknown): value is Expr<Untyped> {
  return typeof value === "object" && value !== null && nodes.has(value);
}

/** The node of an expression; throws `BadArgument` for anything else, with what was expected. */
export function nodeOf(value: unknown, expected = "An awkward array was expected"): Node {
  const node = typeof value === "object" && value !== null ? nodes.get(value) : undefined;
  if (node !== undefined) return node;
  throw new CoffeaError("BadArgument", `${expected}, and ${kindOf(value)} was given. ${wayOut(value)}`);
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return "a JavaScript array";
  if (typeof value === "object")
    return isScalar(value) ? "a value for all events (a Scalar)" : `an object of type ${value.constructor?.name ?? "Object"}`;
  return typeof value === "function" ? "a function" : `the ${typeof value} ${String(value as number)}`;
}

function wayOut(value: unknown): string {
  if (Array.isArray(value)) return "ak.fromIter makes an array of it.";
  if (typeof value === "object" && value !== null && isScalar(value))
    return "It can be an operand, as in x.sub(ak.mean(x)); where an array is needed, there is nothing to take from it. Its .value is the plain value.";
  return "Arrays come from events, ak.fromIter and the operations on them.";
}

function isScalar(value: object): boolean {
  return scalarNodes.has(value);
}

/** The node of an expression or of one value for all events; throws `BadArgument` for anything else. */
export function operandNode(value: unknown): Node {
  return (typeof value === "object" && value !== null ? scalarNodes.get(value) : undefined) ?? nodeOf(value);
}

/** The node of an expression or of one value for all events; null for anything else. */
export function expressionNode(value: unknown): Node | null {
  if (typeof value !== "object" || value === null) return null;
  return nodes.get(value) ?? scalarNodes.get(value) ?? null;
}
