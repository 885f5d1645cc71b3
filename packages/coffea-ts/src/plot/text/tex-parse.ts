import { nearestNames } from "../../base/index.ts";
import type { FontStyle } from "./glyphs.ts";
import type { Mark, TexNode } from "./tex-nodes.ts";
import { roleOf, spaceOf, symbolNames, symbolOf } from "./tex-symbols.ts";

/** A formula as nodes, and what could not be understood, one sentence each. Whatever is wrong is drawn as it was typed. */
export interface ParsedTex {
  readonly nodes: readonly TexNode[];
  readonly warnings: readonly string[];
}

/** Style of a formula's letters: null is the rule of formulas, variables slanted and the rest upright. */
type Letters = FontStyle | null;

interface State {
  readonly source: string;
  at: number;
  letters: Letters;
  readonly warnings: string[];
}

const fonts: Readonly<Record<string, Letters>> = {
  mathrm: "regular",
  mathsf: "regular",
  mathup: "regular",
  mathit: "italic",
  mathnormal: null,
  mathbf: "bold",
  boldsymbol: "boldItalic",
  bm: "boldItalic",
  mathcal: "italic",
  operatorname: "regular",
};
const texts: Readonly<Record<string, FontStyle>> = {
  text: "regular",
  textrm: "regular",
  textsf: "regular",
  textnormal: "regular",
  mbox: "regular",
  textit: "italic",
  emph: "italic",
  textbf: "bold",
};
const marks: Readonly<Record<string, Mark>> = {
  bar: "bar",
  overline: "bar",
  hat: "hat",
  widehat: "hat",
  tilde: "tilde",
  widetilde: "tilde",
  vec: "vec",
  overrightarrow: "vec",
  dot: "dot",
  ddot: "ddot",
  check: "check",
  underline: "underline",
  slashed: "slash",
  cancel: "slash",
  not: "slash",
};
const ignored = new Set(
  "displaystyle textstyle scriptstyle limits nolimits rm it left right big Big bigl bigr Bigl Bigr protect".split(" "),
);

/**
 * Reads the mathematics of TeX that labels of axes and legends need: letters, Greek, operators, nested sub- and superscripts, fractions, roots,
 * accents, upright, bold and text fonts, spaces, growing parentheses. Never throws: an unknown command is drawn as typed and gives a warning.
 */
export function parseTex(source: string): ParsedTex {
  const state: State = { source, at: 0, letters: null, warnings: [] };
  const nodes = parseItems(state, "");
  while (state.at < source.length) {
    state.warnings.push(`A "}" without "{" in $${source}$.`);
    state.at++;
    nodes.push(...parseItems(state, ""));
  }
  return { nodes, warnings: state.warnings };
}

/** Items up to `end`: "}" (left unread), "]", "\\right" or the end of the text. */
function parseItems(state: State, end: "" | "}" | "]" | "\\right"): TexNode[] {
  const items: TexNode[] = [];
  const letters = state.letters;
  while (state.at < state.source.length) {
    const char = state.source[state.at]!;
    if (char === "}" || (end === "]" && char === "]")) break;
    if (end === "\\right" && state.source.startsWith("\\right", state.at) && !/[a-z]/i.test(state.source[state.at + 6] ?? "")) break;
    if (/\s/.test(char)) state.at++;
    else if (char === "^" || char === "_" || char === "'") items.push(parseScripts(state, items.pop() ?? group([])));
    else items.push(parseAtom(state));
  }
  state.letters = letters;
  return items;
}

/** What follows a base: any of one superscript, one subscript and primes, in any order. */
function parseScripts(state: State, base: TexNode): TexNode {
  let sub: TexNode | null = null;
  let sup: TexNode | null = null;
  for (;;) {
    const char = state.source[state.at];
    if (char === "'") {
      state.at++;
      sup = join(sup, { kind: "symbol", text: "′", style: "regular", role: "ordinary" });
    } else if (char === "^") {
      state.at++;
      sup = join(sup, parseArgument(state));
    } else if (char === "_") {
      state.at++;
      sub = join(sub, parseArgument(state));
    } else if (char === " ") state.at++;
    else return { kind: "scripts", base, sub, sup };
  }
}

function parseAtom(state: State): TexNode {
  const char = nextChar(state);
  if (char === "{") return parseBraced(state);
  if (char === "\\") return parseCommand(state);
  if (char === "~") return { kind: "space", width: 0.28 };
  const isLetter = /\p{L}/u.test(char);
  const text = char === "-" ? "−" : char === "*" ? "∗" : char;
  return { kind: "symbol", text, style: state.letters ?? (isLetter ? "italic" : "regular"), role: roleOf(char) };
}

/** After an opening brace. */
function parseBraced(state: State): TexNode {
  const items = parseItems(state, "}");
  if (state.source[state.at] === "}") state.at++;
  else state.warnings.push(`A "{" without "}" in $${state.source}$.`);
  return group(items);
}

/** The argument of a command: a group, a command or one character; empty at the end of the text. */
function parseArgument(state: State): TexNode {
  while (/\s/.test(state.source[state.at] ?? "")) state.at++;
  if (state.at >= state.source.length || state.source[state.at] === "}") {
    state.warnings.push(`Something is missing at the end of $${state.source.slice(0, state.at)}$.`);
    return group([]);
  }
  return parseAtom(state);
}

/** After a backslash. */
function parseCommand(state: State): TexNode {
  const word = /^(?:[a-zA-Z]+|[^])/u.exec(state.source.slice(state.at))?.[0] ?? "";
  state.at += word.length;
  const width = spaceOf(word);
  if (width !== null) return { kind: "space", width };
  const symbol = symbolOf(word);
  if (symbol !== null) {
    const style = symbol.slanted || state.letters === "bold" ? (state.letters ?? "italic") : "regular";
    return { kind: "symbol", text: symbol.text, style, role: symbol.role };
  }
  if (word === "rm" || word === "it" || word === "bf") state.letters = word === "rm" ? "regular" : word === "it" ? "italic" : "bold";
  if (word === "left") return parseFenced(state);
  return ignored.has(word) || word === "bf" ? group([]) : parseCall(state, word);
}

/** A command with arguments. */
function parseCall(state: State, word: string): TexNode {
  if (Object.hasOwn(fonts, word)) return withLetters(state, fonts[word]!);
  if (Object.hasOwn(texts, word)) return { kind: "words", text: rawArgument(state), style: texts[word]! };
  if (Object.hasOwn(marks, word)) return { kind: "marked", mark: marks[word]!, body: parseArgument(state) };
  if (word === "mathbb")
    return { kind: "words", text: rawArgument(state).replace(/[RNZ]/g, (char) => "ℝℕℤ"["RNZ".indexOf(char)]!), style: "regular" };
  if (word === "frac" || word === "dfrac" || word === "tfrac") {
    const over = parseArgument(state);
    return { kind: "fraction", over, under: parseArgument(state) };
  }
  if (word === "sqrt") {
    const degree = parseDegree(state);
    return { kind: "root", degree, body: parseArgument(state) };
  }
  const near =
    word.length < 4
      ? []
      : nearestNames(word, [...symbolNames(), ...Object.keys(fonts), ...Object.keys(texts), ...Object.keys(marks), "frac", "sqrt"]);
  const hint = near.length > 0 ? ` Did you mean ${near.map((name) => `\\${name}`).join(" or ")}?` : "";
  state.warnings.push(`Unknown TeX command \\${word} in $${state.source}$; it is drawn as typed.${hint}`);
  return { kind: "words", text: `\\${word}`, style: "regular" };
}

function withLetters(state: State, letters: Letters): TexNode {
  const before = state.letters;
  state.letters = letters;
  const body = parseArgument(state);
  state.letters = before;
  return body;
}

/** The `[3]` of `\sqrt[3]{x}`. */
function parseDegree(state: State): TexNode | null {
  if (state.source[state.at] !== "[") return null;
  state.at++;
  const items = parseItems(state, "]");
  if (state.source[state.at] === "]") state.at++;
  return group(items);
}

/** `\left( … \right)`: parentheses as tall as what they hold; "." stands for none. */
function parseFenced(state: State): TexNode {
  const open = parseFence(state);
  const body = group(parseItems(state, "\\right"));
  if (!state.source.startsWith("\\right", state.at)) {
    state.warnings.push(`A "\\left" without "\\right" in $${state.source}$.`);
    return { kind: "fenced", open, close: "", body };
  }
  state.at += "\\right".length;
  return { kind: "fenced", open, close: parseFence(state), body };
}

function parseFence(state: State): string {
  while (state.source[state.at] === " ") state.at++;
  const char = nextChar(state);
  if (char === ".") return "";
  if (char !== "\\") return char;
  const word = /^(?:[a-zA-Z]+|[^])/u.exec(state.source.slice(state.at))?.[0] ?? "";
  state.at += word.length;
  return symbolOf(word)?.text ?? word;
}

/** The text between the next braces as it stands (one character without braces). */
function rawArgument(state: State): string {
  while (state.source[state.at] === " ") state.at++;
  if (state.source[state.at] !== "{") return nextChar(state);
  let depth = 0;
  const start = state.at + 1;
  while (state.at < state.source.length) {
    const char = state.source[state.at]!;
    depth += char === "{" ? 1 : char === "}" ? -1 : 0;
    state.at++;
    if (depth === 0)
      return state.source
        .slice(start, state.at - 1)
        .replace(/\\([%#&_$ ])/g, "$1")
        .replaceAll("~", "\u00a0");
  }
  state.warnings.push(`A "{" without "}" in $${state.source}$.`);
  return state.source.slice(start);
}

/** The next code point; empty at the end. */
function nextChar(state: State): string {
  const code = state.source.codePointAt(state.at);
  if (code === undefined) return "";
  const char = String.fromCodePoint(code);
  state.at += char.length;
  return char;
}

function group(items: readonly TexNode[]): TexNode {
  return items.length === 1 ? items[0]! : { kind: "group", items };
}

function join(left: TexNode | null, right: TexNode): TexNode {
  return left === null ? right : group([left, right]);
}
