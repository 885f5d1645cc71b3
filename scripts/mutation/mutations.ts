/** One small change of a source text: `[start, end)` becomes `replacement`. */
export interface Mutation {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** Line of the change, counted from 1. */
  readonly line: number;
}

/** What an operator, a word or a number is changed to. Operators are told apart from types and arrows by the blanks that the formatter puts around them. */
const replacements: Readonly<Record<string, string>> = {
  " + ": " - ", " - ": " + ", " * ": " / ", " / ": " * ", " < ": " <= ", " <= ": " < ", " > ": " >= ", " >= ": " > ", " === ": " !== ", " !== ": " === ",
  " && ": " || ", " || ": " && ", " & ": " | ", " | ": " & ", " ?? ": " && ", " += ": " -= ", " -= ": " += ", "true": "false", "false": "true",
  "continue;": ";", "Math.max": "Math.min", "Math.min": "Math.max", "Math.floor": "Math.ceil", "-1": "0", "0": "1", "1": "2", "NaN": "0", "Infinity": "0",
  "!": "", ".add(": ".sub(", ".sub(": ".add(", ".mul(": ".div(", ".div(": ".mul(", ".neg()": "", ".abs()": "", "sin(": "cos(", "cos(": "sin(",
  "sine(": "cosine(", "cosine(": "sine(", "plus(": "minus(", "minus(": "plus(", "times(": "plus(", "maximum(": "minimum(", "minimum(": "maximum(",
}; // prettier-ignore

const pattern =
  / (?:[-+*/<>&|]|<=|>=|===|!==|&&|\|\||\?\?|\+=|-=) |\b(?:true|false|NaN|Infinity|Math\.(?:max|min|floor))\b|continue;|(?<![\w.$#])(?:-1|0|1)(?![\w.:])|!(?=[\w(])(?<!\w!)|\.(?:add|sub|mul|div)\(|\.(?:neg|abs)\(\)|(?<![\w.])(?:sin|cos|sine|cosine|plus|minus|times|maximum|minimum)\(/g;

/** Every mutation of the code, in its order; comments, texts, imports, types and error messages are left alone. */
export function mutationsOf(source: string): Mutation[] {
  const code = maskNonCode(source);
  const words = [...code.matchAll(pattern)].map(({ 0: found, index }): Place => [index, index + found.length, replacements[found]!]);
  return [...words, ...branches(code), ...statements(code), ...bodies(source)]
    .toSorted(([a], [b]) => a - b)
    .map(([start, end, replacement]) => ({ start, end, replacement, line: source.slice(0, start).split("\n").length }));
}

type Place = readonly [start: number, end: number, replacement: string];

/** Conditions that always or never hold. */
function branches(code: string): Place[] {
  const ifs = [...code.matchAll(/(?<!else )\bif \(/g)].flatMap(({ 0: found, index }): Place[] => {
    const [start, end] = [index + found.length, closing(code, index + found.length)];
    return [
      [start, end, "false"],
      [start, end, "true"],
    ];
  });
  const choices = [...code.matchAll(/\s\? /g)].flatMap(({ 0: found, index }): Place[] => [
    [index, index + found.length, " && false ? "],
    [index, index + found.length, " || true ? "],
  ]);
  return [...ifs, ...choices];
}

/** Statements of one line that are left out: calls and assignments. */
function statements(code: string): Place[] {
  return [
    ...code.matchAll(
      /(?<=^\s+)(?!return|throw|const|let|for|if|else|break|continue|case|default|export)[a-z_][\w.[\]!-]*(?:\(| [-+]?= ).*;$/gm,
    ),
  ].map(({ 0: found, index }): Place => [index, index + found.length, ";"]);
}

/** Functions that give back what they were given. */
function bodies(source: string): Place[] {
  const signatures = source.matchAll(/^export function \w+(?:<[\s\S]*?>)?\((\w+)[:?,][^;]*?\{$/gm);
  return [...signatures].map(({ 0: found, 1: first, index }): Place => [index + found.length, index + found.length, ` return ${first};`]);
}

/** Where the bracket that is open at this place closes. */
function closing(code: string, start: number): number {
  let [end, open] = [start, 1];
  for (; open > 0 && end < code.length; end++) open += code[end] === "(" ? 1 : code[end] === ")" ? -1 : 0;
  return end - 1;
}

/** The text with the change made. */
export function mutated(source: string, { start, end, replacement }: Mutation): string {
  return source.slice(0, start) + replacement + source.slice(end);
}

const nonCode: readonly RegExp[] = [
  /\/\*[\s\S]*?\*\//g,
  /\/\/.*$/gm,
  /^(?:import|export)\s[^;]*?from\s*"[^"]+";/gm,
  /^(?:export )?(?:declare )?interface [\s\S]*?^\}/gm,
  /^(?:export )?(?:declare )?type [\s\S]*?;$/gm,
  // What is thrown is a message: its wording is not the operation.
  /throw new CoffeaError\([\s\S]*?\n?\s*\);/g,
  /`(?:\\.|\$\{[^}]*\}|[^`\\])*`/g,
  /"(?:\\.|[^"\\\n])*"/g,
  // Signatures: default types, unions of types.
  /^(?:export )?(?:async )?function [\s\S]*?\{$/gm,
  /: [A-Z][\w<>, |[\]]*(?= [=;])/g,
];

/** The source with everything that is no code replaced by as many blanks of a kind that no pattern matches. */
export function maskNonCode(source: string): string {
  return nonCode.reduce((text, expression) => text.replace(expression, (found) => found.replace(/[^\n]/g, "_")), source);
}
