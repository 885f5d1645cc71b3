import { CoffeaError } from "../../base/index.ts";
import { compilePattern } from "./pattern.ts";

/** Names of the groups of an expression, in order. Throws `BadArgument` when there is none, or one without a name. */
export function groupNames(pattern: string): string[] {
  const expression = compilePattern(pattern, "", "extractRegex");
  const match = new RegExp(`${expression.source}|`, expression.flags).exec("")!;
  const names = Object.keys(match.groups ?? {});
  if (names.length === match.length - 1 && names.length > 0) return names;
  throw new CoffeaError(
    "BadArgument",
    `ak.str.extractRegex makes a field of each named group, and ${JSON.stringify(pattern)} has ` +
      `${match.length === 1 ? "no groups" : "groups without a name"}. Write groups as (?P<name>…), and those that are no fields as (?:…).`,
  );
}

/** The texts of the groups at the first match, or null. A group that took no part is empty. */
export function extractor(pattern: string): (text: string) => string[] | null {
  const expression = compilePattern(pattern, "", "extractRegex");
  return (text) => {
    const match = expression.exec(text);
    return match === null ? null : match.slice(1).map((part) => part ?? "");
  };
}
