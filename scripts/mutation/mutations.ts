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
  " && ": " || ", " || ": " && ", " & ": " | ", " | ": " & ", " += ": " -= ", " -= ": " += ", "true": "false", "false": "true", "continue;": ";",
  "Math.max": "Math.min", "Math.min": "Math.max", "Math.floor": "Math.ceil", "-1": "0", "0": "1", "1": "2", "NaN": "0", "Infinity": "0", "!": "",
}; // prettier-ignore

const pattern =
  / (?:[-+*/<>&|]|<=|>=|===|!==|&&|\|\||\+=|-=) |\b(?:true|false|NaN|Infinity|Math\.(?:max|min|floor))\b|continue;|(?<![\w.$#])(?:-1|0|1)(?![\w.:])|!(?=[\w(])(?<!\w!)/g;

/** Every mutation of the code; comments, texts, imports, types and error messages are left alone. */
export function mutationsOf(source: string): Mutation[] {
  const code = maskNonCode(source);
  return [...code.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    replacement: replacements[found]!,
    line: source.slice(0, index).split("\n").length,
  }));
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
  /^(?:export )?(?:async )?function [^{]*\{/gm,
  /: [A-Z][\w<>, |[\]]*(?= [=;])/g,
];

/** The source with everything that is no code replaced by as many blanks of a kind that no pattern matches. */
export function maskNonCode(source: string): string {
  return nonCode.reduce((text, expression) => text.replace(expression, (found) => found.replace(/[^\n]/g, "_")), source);
}
