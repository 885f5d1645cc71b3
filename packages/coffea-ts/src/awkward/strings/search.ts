import { compilePattern, escapePattern, likePattern, matchesFromRest } from "./pattern.ts";
import { utf8Length } from "./texts.ts";

/** What is looked for; with `ignoreCase` in any case. */
export interface Search {
  readonly pattern: string;
  readonly ignoreCase: boolean;
}

function regex({ pattern, ignoreCase }: Search, operation: string): RegExp {
  return compilePattern(pattern, ignoreCase ? "gi" : "g", operation);
}

function literal({ pattern, ignoreCase }: Search, around: readonly [string, string] = ["", ""]): RegExp {
  return new RegExp(`${around[0]}${escapePattern(pattern)}${around[1]}`, ignoreCase ? "giu" : "gu");
}

function tester(expression: RegExp): (text: string) => boolean {
  return (text) => text.search(expression) >= 0;
}

function counter(expression: RegExp): (text: string) => number {
  return (text) => matchesFromRest(text, expression).length;
}

/** Position of the first match in UTF-8 bytes, or -1. */
function finder(expression: RegExp): (text: string) => number {
  return (text) => {
    const at = text.search(expression);
    return at < 0 ? -1 : utf8Length(text, at);
  };
}

export const startsWith = (search: Search): ((text: string) => boolean) =>
  search.ignoreCase ? tester(literal(search, ["^", ""])) : (text) => text.startsWith(search.pattern);
export const endsWith = (search: Search): ((text: string) => boolean) =>
  search.ignoreCase ? tester(literal(search, ["", "$"])) : (text) => text.endsWith(search.pattern);
export const matchSubstring = (search: Search): ((text: string) => boolean) =>
  search.ignoreCase ? tester(literal(search)) : (text) => text.includes(search.pattern);
export const matchSubstringRegex = (search: Search): ((text: string) => boolean) => tester(regex(search, "matchSubstringRegex"));
export const matchLike = (search: Search): ((text: string) => boolean) => tester(likePattern(search.pattern, search.ignoreCase));
export const findSubstring = (search: Search): ((text: string) => number) => finder(literal(search));
export const findSubstringRegex = (search: Search): ((text: string) => number) => finder(regex(search, "findSubstringRegex"));
// Empty text is found before every byte and at the end.
export const countSubstring = (search: Search): ((text: string) => number) =>
  search.pattern === "" ? (text) => utf8Length(text) + 1 : counter(new RegExp(literal(search).source, search.ignoreCase ? "iu" : "u"));
export const countSubstringRegex = (search: Search): ((text: string) => number) =>
  counter(compilePattern(search.pattern, search.ignoreCase ? "i" : "", "countSubstringRegex"));

/** Number of code points. */
export function textLength(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0xdc00 && text.charCodeAt(i) <= 0xdfff) length--;
  return length;
}
