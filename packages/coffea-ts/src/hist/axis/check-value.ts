import { CoffeaError } from "../../base/index.ts";

/**
 * Refuses a value that an axis of numbers, or one of texts, can have no bin for.
 *
 * @throws `BadArgument` naming the axis, the value and what it should be.
 */
export function checkValue(axis: { readonly name: string; readonly kind: string }, value: unknown, type: "number" | "string"): void {
  if (typeof value === type || (type === "number" && typeof value === "boolean")) return;
  const named = axis.name === "" ? `this ${axis.kind} axis` : `the ${axis.kind} axis "${axis.name}"`;
  const given = typeof value === "string" ? JSON.stringify(value) : String(value);
  const wanted = type === "number" ? "one number" : "one of its categories, a text";
  throw new CoffeaError(
    "BadArgument",
    `index was given ${given} for ${named}, which takes ${wanted}: axis.index(${type === "number" ? "91.2" : '"opposite"'}).`,
  );
}
