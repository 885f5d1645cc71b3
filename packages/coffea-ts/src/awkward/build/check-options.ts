import { checkOptions as checkKinds, CoffeaError } from "../../base/index.ts";
import { describeValue } from "../describe-value.ts";
import { isArray, scalarNodes } from "../node-of.ts";

/** The options of an operation by name, with the kind of plain value that each takes; `"any"` where the operation looks itself. */
export type OptionKinds = Readonly<Record<string, "any" | "boolean" | "number" | "string">>;

/**
 * Throws `BadArgument` for options that an operation does not have, for values of another kind, and for something else in the place of options.
 * Untyped code would otherwise go on with the defaults: `ak.sum(x, 1)`, `ak.sum(x, { axes: 1 })`.
 */
export function checkOptions(call: string, options: unknown, kinds: OptionKinds): void {
  if (options === undefined) return;
  if (typeof options !== "object" || options === null || Array.isArray(options) || isArray(options)) throw noObject(call, options, kinds);
  for (const name of Object.keys(options))
    if (Object.hasOwn(pythonNames, name) && !Object.hasOwn(kinds, name))
      throw new CoffeaError("BadArgument", `${call} has no option "${name}". ${pythonNames[name]}`, { details: { option: name } });
  checkKinds(options, kinds, call);
}

/** Options of awkward that have no counterpart, or one of another shape. */
const pythonNames: Readonly<Record<string, string>> = {
  highlevel: "Results are always arrays; ak.toLayout gives the layout.",
  attrs: "Arrays have no attributes; keep such data beside them.",
  parameters: "Records have a name, by withName; other parameters do not exist.",
  behavior: "Behaviours are registered for all arrays, with ak.registerBehavior.",
  mergebool: 'Booleans beside numbers are kept apart as a union; ak.cast(x, "float64") makes numbers of them.',
  right_broadcast: "Lists pair from the outside; a value per event is repeated for each of its items.",
  left_broadcast: "Lists pair from the outside; a value per event is repeated for each of its items.",
};

function noObject(call: string, options: unknown, kinds: OptionKinds): CoffeaError {
  const first = Object.keys(kinds)[0] ?? "";
  const example = typeof options === "number" && "axis" in kinds ? `{ axis: ${options} }` : `{ ${first}: … }`;
  return new CoffeaError(
    "BadArgument",
    `${call} takes its options in braces, as in ${example}, and ${describeValue(options)} was given in their place.`,
  );
}

/** Throws `BadArgument` unless several arrays are given together, by name or in a list. */
export function checkCollection(arrays: unknown, call: string): void {
  if (typeof arrays === "object" && arrays !== null && !isArray(arrays) && !scalarNodes.has(arrays)) return;
  throw new CoffeaError(
    "BadArgument",
    `${call} takes several arrays together, by name as in ${call}({ a, b }) or in a list as in ${call}([a, b]), and was given ${describeValue(arrays)}.`,
  );
}
