import { CoffeaError } from "../../base/index.ts";
import type { Axis } from "../axis/axis.ts";
import type { BinPick } from "./select-axis.ts";

/** Whether a selector is a text with wildcards (`*` any characters, `?` one, `[…]` one of these) for a text category axis. */
export function isPattern(axis: Axis, selector: unknown): selector is string {
  return typeof selector === "string" && axis.kind === "strCategory" && /[*?]/.test(selector);
}

/** The picks with patterns replaced by the categories that match them, in the axis' order, each once. Throws `BadArgument` when nothing matches. */
export function matchingCategories(axis: Axis, picks: readonly BinPick[], key: string): readonly BinPick[] {
  if (!picks.some((pick) => isPattern(axis, pick))) return picks;
  const categories = axis.bins as readonly string[];
  const matches = picks.flatMap((pick): readonly BinPick[] => (isPattern(axis, pick) ? matching(categories, pick) : [pick]));
  if (matches.length > 0) return [...new Set(matches)];
  throw new CoffeaError(
    "BadArgument",
    `No category of axis "${key}" matches ${picks.map((pick) => JSON.stringify(pick)).join(", ")}. The categories are ${categories.map((category) => JSON.stringify(category)).join(", ")}.`,
  );
}

function matching(categories: readonly string[], pattern: string): readonly string[] {
  const regex = regexOf(pattern);
  return categories.filter((category) => regex.test(category));
}

/** The rules of Python's fnmatch. */
function regexOf(pattern: string): RegExp {
  let source = "";
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern[i]!;
    const close = character === "[" ? pattern.indexOf("]", i + (pattern[i + 1] === "!" ? 3 : 2)) : -1;
    if (character === "*") source += ".*";
    else if (character === "?") source += ".";
    else if (close !== -1) {
      const inside = pattern.slice(i + 1, close).replace(/[\\\]]/g, "\\$&");
      source += inside.startsWith("!") ? `[^${inside.slice(1)}]` : `[${inside.replace(/^\^/, "\\^")}]`;
      i = close;
    } else source += character.replace(/[\\^$.|+(){}[\]]/g, "\\$&");
  }
  return new RegExp(`^${source}$`, "su");
}
