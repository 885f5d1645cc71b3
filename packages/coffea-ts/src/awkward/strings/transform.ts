import { CoffeaError } from "../../base/index.ts";
import { compilePattern, type Match, matchesFromRest } from "./pattern.ts";
import { isBasic, pointsOf } from "./texts.ts";

/** Spaces on the left, or on both sides, up to a width in code points. */
export function padder(side: "left" | "right" | "both") {
  return ({ width, padding }: { readonly width: number; readonly padding: string }) => {
    const name = { left: "lpad", right: "rpad", both: "center" }[side];
    if (pointsOf(padding).length !== 1)
      throw bad(`ak.str.${name} pads with one character, and ${JSON.stringify(padding)} was given as the padding. Give one, such as " ".`);
    checkCount(width, `ak.str.${name} was given the width`);
    return (text: string): string => {
      const missing = width - (isBasic(text) ? text.length : pointsOf(text).length);
      if (missing <= 0) return text;
      const left = side === "left" ? missing : side === "right" ? 0 : missing >> 1;
      return padding.repeat(left) + text + padding.repeat(missing - left);
    };
  };
}

/** Characters of a set removed from the ends. */
export function trimmer(left: boolean, right: boolean) {
  return ({ characters }: { readonly characters: string }) => {
    const set = new Set(characters);
    return trimWith((point) => set.has(point), left, right);
  };
}

/** White space removed from the ends. */
export function spaceTrimmer(left: boolean, right: boolean): (options: Readonly<Record<string, never>>) => (text: string) => string {
  return () => trimWith((point) => spacePoint.test(point), left, right);
}

// oxlint-disable-next-line no-control-regex -- control characters are meant
const spacePoint = /^[\x09-\x0d\x1c-\x1f\x85\p{Z}]$/u;

function trimWith(drop: (point: string) => boolean, left: boolean, right: boolean): (text: string) => string {
  return (text) => {
    const points = isBasic(text) ? text : pointsOf(text);
    let start = 0;
    let stop = points.length;
    if (left) while (start < stop && drop(points[start]!)) start++;
    if (right) while (stop > start && drop(points[stop - 1]!)) stop--;
    return typeof points === "string" ? points.slice(start, stop) : points.slice(start, stop).join("");
  };
}

/** Code points backwards. */
export function reverseText(text: string): string {
  return pointsOf(text).toReversed().join("");
}

/** A number of copies one after the other. */
export function repeater({ count }: { readonly count: number }) {
  checkCount(count, "ak.str.repeat was given the count");
  return (text: string): string => text.repeat(count);
}

/** Code points `[start, stop)`, every `step`-th, counted as Python's slices. */
export function slicer({ start, stop, step }: { readonly start: number; readonly stop: number | null; readonly step: number }) {
  for (const bound of [start, stop ?? 0, step])
    if (!Number.isInteger(bound)) throw bad(`ak.str.slice takes whole numbers, and was given ${bound}.`);
  if (step === 0) throw bad("ak.str.slice was given the step 0, which leads nowhere. Give 1 for every character, or -1 for backwards.");
  return (text: string): string => {
    const points = isBasic(text) ? text : pointsOf(text);
    const length = points.length;
    const clip = (bound: number): number => {
      const position = bound < 0 ? bound + length : bound;
      return step > 0 ? Math.min(Math.max(position, 0), length) : Math.min(Math.max(position, -1), length - 1);
    };
    const from = clip(start);
    const to = stop === null ? (step > 0 ? length : -1) : clip(stop);
    if (step === 1)
      return typeof points === "string" ? points.slice(from, Math.max(from, to)) : points.slice(from, Math.max(from, to)).join("");
    let out = "";
    for (let i = from; step > 0 ? i < to : i > to; i += step) out += points[i]!;
    return out;
  };
}

/** Code points `[start, stop)` replaced; negative bounds count from the end. */
export function sliceReplacer(options: { readonly start: number; readonly stop: number; readonly replacement: string }) {
  return (text: string): string => {
    const points = pointsOf(text);
    const clip = (bound: number): number => Math.min(Math.max(bound < 0 ? bound + points.length : bound, 0), points.length);
    const start = clip(options.start);
    const stop = Math.max(start, clip(options.stop));
    return points.slice(0, start).join("") + options.replacement + points.slice(stop).join("");
  };
}

interface Replacement {
  readonly pattern: string;
  readonly replacement: string;
  readonly maxReplacements: number | null;
}

/** Occurrences of a text replaced, from the left. */
export function replacer({ pattern, replacement, maxReplacements }: Replacement) {
  if (pattern === "") throw bad('ak.str.replaceSubstring was given the empty pattern "", which is everywhere. Give the text to replace.');
  const most = limit(maxReplacements, "replaceSubstring");
  return (text: string): string => {
    const parts = text.split(pattern);
    if (parts.length - 1 <= most) return parts.join(replacement);
    return parts.slice(0, most + 1).join(replacement) + pattern + parts.slice(most + 1).join(pattern);
  };
}

/** Matches of an expression replaced, from the left; `\1` is the first group, `\0` the whole match, `\\` a backslash. */
export function patternReplacer({ pattern, replacement, maxReplacements }: Replacement) {
  const expression = compilePattern(pattern, "g", "replaceSubstringRegex");
  const most = limit(maxReplacements, "replaceSubstringRegex");
  const pieces = piecesOf(replacement, pattern, expression);
  const once = new RegExp(expression.source, expression.flags.replace("g", ""));
  return (text: string): string => {
    let out = "";
    let at = 0;
    for (const { start, stop, groups } of most === Infinity ? allMatches(text, expression) : matchesFromRest(text, once, most)) {
      out += text.slice(at, start);
      for (const piece of pieces) out += piece === "\\\\" ? "\\" : piece.startsWith("\\") ? (groups[Number(piece[1])] ?? "") : piece;
      at = stop;
    }
    return out + text.slice(at);
  };
}

/** As in RE2, an empty match does not follow directly on a match. */
function allMatches(text: string, expression: RegExp): Match[] {
  let at = -1;
  return [...text.matchAll(expression)]
    .map((groups): Match => ({ start: groups.index, stop: groups.index + groups[0].length, groups }))
    .filter(({ start, stop }) => {
      const follows = start === stop && start === at;
      at = stop;
      return !follows;
    });
}

/** A replacement as plain text, groups and backslashes. */
function piecesOf(replacement: string, pattern: string, expression: RegExp): readonly string[] {
  const groups = new RegExp(`${expression.source}|`, expression.flags).exec("")!.length - 1;
  const pieces = replacement.match(/\\[\d\\]|\\?[^\\]+|\\/g) ?? [];
  for (const piece of pieces) {
    const group = /^\\(\d)$/.exec(piece)?.[1];
    if (group !== undefined && Number(group) > groups)
      throw bad(
        `ak.str.replaceSubstringRegex was given the replacement ${JSON.stringify(replacement)} with \\${group}, but ${JSON.stringify(pattern)} has ` +
          `${groups === 0 ? "no groups" : `${groups} group${groups === 1 ? "" : "s"}`}.`,
      );
    if (piece.startsWith("\\") && !/^\\[\d\\]$/.test(piece))
      throw bad(
        `ak.str.replaceSubstringRegex was given the replacement ${JSON.stringify(replacement)}, in which ${JSON.stringify(piece)} has no meaning: \\0 to \\9 are groups, and \\\\ is a backslash.`,
      );
  }
  return pieces;
}

function limit(most: number | null, operation: string): number {
  if (most === null) return Infinity;
  checkCount(most, `ak.str.${operation} was given the maxReplacements`);
  return most;
}

function checkCount(value: number, what: string): void {
  if (!Number.isInteger(value) || value < 0) throw bad(`${what} ${value}; it takes a whole number, 0 or more.`);
}

function bad(message: string): CoffeaError {
  return new CoffeaError("BadArgument", message);
}
