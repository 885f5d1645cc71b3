import { nodes, scalarNodes } from "./node-of.ts";

/** What a value of untyped code is, for messages: `the text "a"`, `a list`, `an array`, `undefined`. */
export function describeValue(value: unknown): string {
  if (typeof value === "string") return `the text ${JSON.stringify(value)}`;
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return "a function";
  if (Array.isArray(value)) return "a list";
  if (typeof value !== "object" || value === null) return String(value);
  if (nodes.has(value)) return "an array";
  return scalarNodes.has(value) ? "a value for all events (a Scalar)" : `an object of type ${value.constructor?.name ?? "Object"}`;
}
