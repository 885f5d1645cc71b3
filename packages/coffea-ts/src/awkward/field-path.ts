import { CoffeaError } from "../base/index.ts";
import { describeValue } from "./describe-value.ts";

/** A name of a field, or several, as a list; throws `BadArgument`, with the call, for anything else. */
export function fieldPath(name: unknown, call: string): readonly string[] {
  if (typeof name === "string") return [name];
  if (Array.isArray(name) && name.every((part) => typeof part === "string")) return name as string[];
  const given = Array.isArray(name) ? `a list with ${describeValue(name.find((part) => typeof part !== "string"))}` : describeValue(name);
  throw new CoffeaError("BadArgument", `${call} takes the name of a field as text, or a list of names, and was given ${given}.`);
}
