import { shortText } from "../base/index.ts";
import { nodes, scalarNodes } from "./node-of.ts";

/** What a value of untyped code is, for messages: as it would be typed, or `an array`. */
export function describeValue(value: unknown): string {
  if (typeof value !== "object" || value === null) return shortText(value);
  if (nodes.has(value)) return "an array";
  return scalarNodes.has(value) ? "a value for all events (a Scalar)" : shortText(value);
}
