import { CoffeaError } from "../../base/index.ts";
import { compilePattern, matchesFromRest } from "./pattern.ts";

/** How often text is cut at most (null: everywhere), and from which end. */
export interface Split {
  readonly maxSplits: number | null;
  readonly reverse: boolean;
}

/** Text cut at each run of white space; at the ends this leaves empty text. */
export function spaceSplitter({ maxSplits, reverse }: Split): (text: string) => string[] {
  const most = limit(maxSplits, "splitWhitespace");
  // oxlint-disable-next-line no-control-regex -- control characters are meant
  const spaces = /[\x09-\x0d\x1c-\x1f\x85\p{Z}]+/gu;
  return (text) => cut(text, splitLastRun([...text.matchAll(spaces)].map(rangeOf), text, reverse), { most, reverse });
}

/** Arrow takes the last character of a run apart when the run reaches the end to which it looks. White space has no surrogate pairs. */
function splitLastRun(runs: Range[], text: string, reverse: boolean): Range[] {
  const run = runs.at(reverse ? 0 : -1);
  if (run === undefined || run[1] - run[0] < 2 || run[reverse ? 0 : 1] !== (reverse ? 0 : text.length)) return runs;
  const middle = reverse ? run[0] + 1 : run[1] - 1;
  runs.splice(reverse ? 0 : -1, 1, [run[0], middle], [middle, run[1]]);
  return runs;
}

/** Text cut at each occurrence of another. */
export function textSplitter({ pattern, maxSplits, reverse }: Split & { readonly pattern: string }): (text: string) => string[] {
  if (pattern === "")
    throw new CoffeaError("BadArgument", 'ak.str.splitPattern was given the empty pattern "". Give the text between the parts.');
  const most = limit(maxSplits, "splitPattern");
  return (text) => {
    const ranges: Range[] = [];
    if (reverse)
      for (let at = lastBefore(text, pattern, text.length); at >= 0; at = lastBefore(text, pattern, at))
        ranges.unshift([at, at + pattern.length]);
    else
      for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + pattern.length)) ranges.push([at, at + pattern.length]);
    return cut(text, ranges, { most, reverse });
  };
}

/** Text cut at each match of an expression that is not empty. */
export function patternSplitter({
  pattern,
  maxSplits,
}: {
  readonly pattern: string;
  readonly maxSplits: number | null;
}): (text: string) => string[] {
  const expression = compilePattern(pattern, "", "splitPatternRegex");
  const most = limit(maxSplits, "splitPatternRegex");
  return (text) => {
    const ranges = matchesFromRest(text, expression)
      .filter(({ start, stop }) => stop > start)
      .map(({ start, stop }): Range => [start, stop]);
    return cut(text, ranges, { most, reverse: false });
  };
}

type Range = readonly [start: number, stop: number];

function rangeOf(match: RegExpExecArray): Range {
  return [match.index, match.index + match[0].length];
}

/** The last occurrence that ends at or before `stop`. */
function lastBefore(text: string, pattern: string, stop: number): number {
  return stop < pattern.length ? -1 : text.lastIndexOf(pattern, stop - pattern.length);
}

function cut(text: string, all: readonly Range[], { most, reverse }: { most: number; reverse: boolean }): string[] {
  const ranges = reverse ? all.slice(Math.max(0, all.length - most)) : all.slice(0, most);
  const parts: string[] = [];
  let at = 0;
  for (const [start, stop] of ranges) {
    parts.push(text.slice(at, start));
    at = stop;
  }
  parts.push(text.slice(at));
  return parts;
}

function limit(most: number | null, operation: string): number {
  if (most === null) return Infinity;
  if (Number.isInteger(most) && most >= 0) return most;
  throw new CoffeaError(
    "BadArgument",
    `ak.str.${operation} was given the maxSplits ${most}; it takes a whole number, 0 or more, or null for everywhere.`,
  );
}
