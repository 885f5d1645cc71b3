import { CoffeaError, nearestNames } from "../base/index.ts";

/** Throws BadArgument for an option that the method does not have; `return_metric` is answered with `returnMetric`, and the names in `pythons` with ours. */
export function checkOptions(
  method: string,
  given: unknown,
  known: readonly string[],
  pythons: Readonly<Record<string, string>> = {},
): void {
  const list = known.join(", ");
  if (typeof given !== "object" || given === null)
    throw new CoffeaError(
      "BadArgument",
      `${method} takes its options as an object, { ${known[0]}: … }, and was given ${String(given)}. It has ${list}.`,
    );
  const wrong = Object.keys(given).find((name) => !known.includes(name));
  if (wrong === undefined) return;
  const camel = wrong.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const near = pythons[wrong] ?? (known.includes(camel) ? camel : nearestNames(wrong, known)[0]);
  throw new CoffeaError(
    "BadArgument",
    `${method} has no option "${wrong}". ${near === undefined ? `It has ${list}.` : `Did you mean "${near}"? It has ${list}.`}`,
    { details: { option: wrong } },
  );
}
