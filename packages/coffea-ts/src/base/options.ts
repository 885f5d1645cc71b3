import { CoffeaError } from "./errors.ts";
import { hintFor } from "./nearest-names.ts";

/** What an option takes, as far as it is checked here; `any` leaves it to whoever uses it. */
export type OptionKind = keyof typeof descriptions | "any";

const descriptions = {
  boolean: "true or false",
  string: "a text",
  number: "a number",
  function: "a function",
  object: "an object",
} as const;

/**
 * Refuses options that `subject` does not know, or of which it takes something else. The compiler sees these only in objects that are written on the spot.
 * What is undefined counts as left out. `known` has every option with what it takes.
 *
 * @throws CoffeaError BadArgument naming the option, the value and what is meant
 */
export function checkOptions(options: unknown, known: Readonly<Record<string, OptionKind>>, subject: string): void {
  const names = Object.keys(known);
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw bad(`${subject} takes its options as an object, such as { ${names[0]}: … }, but got ${shortText(options)}.`);
  }
  for (const [name, value] of Object.entries(options)) {
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (kind === undefined) throw bad(`${subject} has no option "${name}". ${hintFor(name, names, "options")}`);
    if (value === undefined || kind === "any" || (typeof value === kind && value !== null)) continue;
    throw bad(`${subject} got ${shortText(value)} for its option "${name}", which takes ${descriptions[kind]}.`);
  }
}

/** A value for a message: as it would be typed, cut when it is long; objects by what they are. */
export function shortText(value: unknown): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
    case "bigint":
      return `${value}n`;
    case "function":
      return value.name === "" ? "a function" : `the function ${value.name}`;
    case "object": {
      if (value === null) return "null";
      if (Array.isArray(value)) return listText(value);
      const name = (Object.getPrototypeOf(value) as { constructor?: { name?: string } } | null)?.constructor?.name ?? "Object";
      if (name !== "Object") return `${/^[AEIOU]/.test(name) ? "an" : "a"} ${name}`;
      const keys = Object.keys(value);
      return keys.length === 0 ? "{}" : `an object with ${keys.slice(0, 4).join(", ")}${keys.length > 4 ? ", …" : ""}`;
    }
    default:
      return String(value);
  }
}

function listText(list: readonly unknown[]): string {
  const shown = list
    .slice(0, 4)
    .map((item) => (typeof item === "object" && item !== null ? (Array.isArray(item) ? "[…]" : "{…}") : shortText(item)));
  return `[${shown.join(", ")}${list.length > 4 ? `, … (${list.length} in all)` : ""}]`;
}

function bad(message: string): CoffeaError {
  return new CoffeaError("BadArgument", message);
}
