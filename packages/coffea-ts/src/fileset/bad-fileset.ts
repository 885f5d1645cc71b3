import { CoffeaError } from "../base/index.ts";

/** An error about a fileset; `details` name the place. */
export function badFileset(message: string, details: Record<string, unknown> = {}): CoffeaError {
  return new CoffeaError("BadFileset", message, { details });
}

/** A value of a fileset for a message. */
export function describe(value: unknown): string {
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return JSON.stringify(value) ?? typeof value;
}
