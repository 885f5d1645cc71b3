import { CoffeaError } from "../../base/index.ts";
import { pointsOf } from "./texts.ts";

/**
 * The JavaScript expression for a regular expression of RE2, which awkward takes: `(?P<name>…)`, `(?i)` at the beginning, `\A`, `\z`, `\Q…\E`, `\pL`, `\x{e9}`,
 * POSIX classes, any escaped punctuation; `\d`, `\w`, `\s` and `\b` are ASCII, `.` is all but a line feed. Throws `BadArgument` for one that is no expression.
 */
export function compilePattern(pattern: string, flags: string, operation: string): RegExp {
  const inline = /^\(\?([ims]+)\)/.exec(pattern);
  const all = `${flags}u${inline?.[1] ?? ""}`;
  try {
    return new RegExp(translate(pattern.slice(inline?.[0].length ?? 0), all.includes("s")), [...new Set(all)].join(""));
  } catch (error) {
    throw new CoffeaError(
      "BadArgument",
      `ak.str.${operation} was given ${JSON.stringify(pattern)}, which is no regular expression: ${(error as Error).message}. ` +
        "To look for text as it is, use the function without Regex in its name.",
    );
  }
}

/** Text as an expression that matches just it. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** A match, and where it starts in the whole text. */
export interface Match {
  readonly start: number;
  readonly stop: number;
  readonly groups: RegExpExecArray;
}

/**
 * Each match, where each search begins a new text after the match before, as Arrow counts, splits and replaces a number of times: `^` and `\b` match there again.
 * The expression must not be global.
 */
export function matchesFromRest(text: string, expression: RegExp, most: number = Infinity): Match[] {
  const found: Match[] = [];
  let at = 0;
  for (let groups = expression.exec(text); groups !== null && found.length < most; groups = expression.exec(text.slice(at))) {
    const start = at + groups.index;
    at = start + groups[0].length;
    found.push({ start, stop: at, groups });
    if (groups[0] !== "") continue;
    if (at === text.length) break;
    at += String.fromCodePoint(text.codePointAt(at)!).length;
  }
  return found;
}

/** The expression of an SQL LIKE pattern: `%` any text, `_` any character, a backslash takes the next one as it is. Whole texts match. */
export function likePattern(pattern: string, ignoreCase: boolean): RegExp {
  let source = "";
  const points = pointsOf(pattern);
  for (let i = 0; i < points.length; i++) {
    const point = points[i]!;
    if (point === "\\" && i + 1 < points.length) source += escapePattern(points[++i]!);
    else source += point === "%" ? ".*" : point === "_" ? "." : escapePattern(point);
  }
  return new RegExp(`^${source}$`, ignoreCase ? "siu" : "su");
}

// One token: a quotation, an escape, a class of POSIX, a group's head, or one character.
const token = /\\Q(.*?)(?:\\E|$)|\\x\{([0-9A-Fa-f]+)\}|\\([pP])(?:([A-Z])|\{(\^?\w+)\})|\\(.)|\[:(\^?)(\w+):\]|\(\?P<|[^]/gsu;

function translate(pattern: string, dotAll: boolean): string {
  let out = "";
  let inClass = false;
  let atStart = false;
  for (const match of pattern.matchAll(token)) {
    const [text, quoted, hex, property, letter, name, escaped, negated, posix] = match;
    const first: boolean = atStart;
    atStart = false;
    if (quoted !== undefined) out += escapePattern(quoted);
    else if (hex !== undefined) out += `\\u{${hex}}`;
    else if (property !== undefined) out += propertyText(property, letter ?? name!);
    else if (escaped !== undefined) out += escapeText(escaped, inClass);
    else if (posix !== undefined && inClass) out += posixClass(posix, negated === "^");
    else if (text === "(?P<" && !inClass) out += "(?<";
    else if (inClass && text === "]" && !first) {
      inClass = false;
      out += "]";
    } else if (inClass) {
      out += text === "[" || text === "]" ? `\\${text}` : text;
      atStart = text === "^" && first && !out.endsWith("[^^");
    } else if (text === "[") {
      inClass = true;
      atStart = true;
      out += "[";
    } else out += outside(text, match.index, { pattern, dotAll });
  }
  return out;
}

/** A character outside of classes: braces and brackets that are no syntax are themselves. */
function outside(text: string, at: number, { pattern, dotAll }: { pattern: string; dotAll: boolean }): string {
  // `[^\n]` and `$` would be plainer, but V8 finds no match of that for a surrogate pair at the end of the text.
  if (text === ".") return dotAll ? "[^]" : "(?:.|[\\r\\u2028\\u2029])";
  if (text === "$") return "(?![^])";
  if (text === "]") return "\\]";
  if (text === "{") return /^\{\d+(,\d*)?\}/.test(pattern.slice(at)) ? "{" : "\\{";
  if (text === "}") return /\{\d+(,\d*)?$/.test(pattern.slice(0, at)) ? "}" : "\\}";
  return text;
}

/** A class of Unicode by its short name, or a script. */
function propertyText(property: string, name: string): string {
  const plain = name.replace("^", "");
  const letter = name === plain ? property : property === "p" ? "P" : "p";
  return `\\${letter}{${plain.length > 2 ? "Script=" : ""}${plain}}`;
}

const spaces = "\\t\\n\\f\\r ";

function escapeText(escaped: string, inClass: boolean): string {
  if (escaped === "A") return "(?<![^])";
  if (escaped === "z") return "(?![^])";
  if (escaped === "s") return inClass ? spaces : `[${spaces}]`;
  if (escaped === "S" && !inClass) return `[^${spaces}]`;
  if (escaped === "a") return "\\x07";
  if (/^[A-Za-z0-9]$/.test(escaped)) return `\\${escaped}`;
  return /^[\^$\\.*+?()[\]{}|/]$/.test(escaped) || (inClass && escaped === "-") ? `\\${escaped}` : escaped;
}

const posixClasses: Readonly<Record<string, readonly [string, string]>> = {
  alnum: ["0-9A-Za-z", "\\0-\\/:-@\\[-`\\{-\\u{10ffff}"],
  alpha: ["A-Za-z", "\\0-@\\[-`\\{-\\u{10ffff}"],
  digit: ["0-9", "\\0-\\/:-\\u{10ffff}"],
  lower: ["a-z", "\\0-`\\{-\\u{10ffff}"],
  upper: ["A-Z", "\\0-@\\[-\\u{10ffff}"],
  space: ["\\t-\\r ", "\\0-\\x08\\x0e-\\x1f!-\\u{10ffff}"],
  punct: ["!-\\/:-@\\[-`\\{-~", "\\0- 0-9A-Za-z\\x7f-\\u{10ffff}"],
  xdigit: ["0-9A-Fa-f", "\\0-\\/:-@G-`g-\\u{10ffff}"],
  word: ["0-9A-Za-z_", "\\0-\\/:-@\\[-\\^`\\{-\\u{10ffff}"],
};

function posixClass(name: string, negated: boolean): string {
  const ranges = posixClasses[name];
  if (ranges === undefined) throw new Error(`there is no class [:${name}:]; there are ${Object.keys(posixClasses).join(", ")}`);
  return ranges[negated ? 1 : 0];
}
