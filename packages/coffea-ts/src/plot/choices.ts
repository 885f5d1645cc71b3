import { CoffeaError, hintFor, shortText } from "../base/index.ts";

/**
 * An option's value if it is one of the possible ones. The compiler sees to that in TypeScript; this is for values that come from elsewhere.
 *
 * @throws CoffeaError BadArgument naming the nearest possible value
 */
export function checkedChoice<T extends string>(option: string, value: T, choices: readonly T[]): T {
  if (choices.includes(value)) return value;
  const listed = choices.map((choice) => `"${choice}"`).join(", ");
  const hint = typeof value === "string" ? hintFor(value, choices, "possible values") : `The possible values are ${listed}.`;
  throw new CoffeaError("BadArgument", `${option} cannot be ${shortText(value)}. ${hint}`);
}
