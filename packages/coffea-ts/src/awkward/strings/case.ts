// Simple case mappings of Unicode: one code point to one code point, as Arrow's. JavaScript has the full ones ("ß" to "SS"), so where those give
// several code points the simple mapping is looked up here, and without an entry the character stays.
const simpleUpper: ReadonlyMap<string, string> = new Map([
  ["ß", "ẞ"],
  ...[0x1f80, 0x1f90, 0x1fa0].flatMap((start) =>
    Array.from({ length: 8 }, (_, i): [string, string] => [String.fromCodePoint(start + i), String.fromCodePoint(start + 8 + i)]),
  ),
  ["\u1fb3", "\u1fbc"],
  ["\u1fc3", "\u1fcc"],
  ["\u1ff3", "\u1ffc"],
]);

/** A code point in upper case. */
export function upperPoint(point: string): string {
  const full = point.toUpperCase();
  return isOnePoint(full) ? (full === point ? point : full) : (simpleUpper.get(point) ?? point);
}

/** A code point in lower case. */
export function lowerPoint(point: string): string {
  if (point === "İ") return "i";
  const full = point.toLowerCase();
  return isOnePoint(full) ? full : point;
}

function isOnePoint(text: string): boolean {
  return text.length === 1 || (text.length === 2 && text.codePointAt(0)! > 0xffff);
}

/** All code points in upper case. */
export function upperText(text: string): string {
  return isAscii(text) ? text.toUpperCase() : mapPoints(text, upperPoint);
}

/** All code points in lower case. */
export function lowerText(text: string): string {
  return isAscii(text) ? text.toLowerCase() : mapPoints(text, lowerPoint);
}

/** Upper case as lower and the other way round. */
export function swapCase(text: string): string {
  return mapPoints(text, (point) => (isUpperPoint(point) ? lowerPoint(point) : isLowerPoint(point) ? upperPoint(point) : point));
}

/** The first code point in upper case and the others in lower. */
export function capitalizeText(text: string): string {
  const [first] = text;
  return first === undefined ? "" : upperPoint(first) + lowerText(text.slice(first.length));
}

/** Each run of letters with its first in upper case and the others in lower. */
export function titleText(text: string): string {
  let inWord = false;
  return mapPoints(text, (point) => {
    const mapped = inWord ? lowerPoint(point) : upperPoint(point);
    inWord = isCased(point);
    return mapped;
  });
}

/** Whether a code point is in upper case: a capital letter, or one that has another lower case. */
export function isUpperPoint(point: string): boolean {
  return /^\p{Lu}$/u.test(point) || (lowerPoint(point) !== point && !/^\p{Lt}$/u.test(point));
}

/** Whether a code point is in lower case: a small letter, or one that has another upper case. */
export function isLowerPoint(point: string): boolean {
  return /^\p{Ll}$/u.test(point) || (upperPoint(point) !== point && !/^\p{Lt}$/u.test(point));
}

/** Whether a code point has upper and lower case. */
export function isCased(point: string): boolean {
  return isUpperPoint(point) || isLowerPoint(point) || /^\p{Lt}$/u.test(point);
}

// oxlint-disable-next-line no-control-regex -- the ASCII range
const ascii = /^[\0-\x7f]*$/;
/** Whether all code points are ASCII. */
export function isAscii(text: string): boolean {
  return ascii.test(text);
}

function mapPoints(text: string, map: (point: string) => string): string {
  let out = "";
  for (const point of text) out += map(point);
  return out;
}
