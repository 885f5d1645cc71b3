import type { Axis } from "../axis/axis.ts";

/** What the values of an axis have to be. */
export type Wanted = "number" | "integer" | "boolean" | "text";

/** What the values of this axis have to be. */
export function wantedBy(axis: Axis): Wanted {
  switch (axis.kind) {
    case "regular":
    case "variable":
      return "number";
    case "integer":
    case "intCategory":
      return "integer";
    case "boolean":
      return "boolean";
    case "strCategory":
      return "text";
    default:
      throw axis satisfies never;
  }
}

/** What helps with numbers that are no integers. */
export function wayToIntegers(wanted: Wanted): string {
  if (wanted === "boolean") return `${wantedText(wanted)} Compare first, as in x.gt(0.5).`;
  return `${wantedText(wanted)} Round them first, or use a regular axis.`;
}

/** A sentence for messages. */
export function wantedText(wanted: Wanted): string {
  switch (wanted) {
    case "number":
      return "It takes numbers.";
    case "integer":
      return "It takes integers.";
    case "boolean":
      return "It takes booleans (or integers, where 0 is false).";
    case "text":
      return "It takes texts.";
    default:
      throw wanted satisfies never;
  }
}
