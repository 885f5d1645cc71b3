import { isAscii, isCased, isLowerPoint, isUpperPoint } from "./case.ts";

type Test = (text: string) => boolean;

/** Whether a text is wholly of a class of Unicode. The expression is made at the first question, for its table of code points takes a while. */
function all(pattern: () => RegExp): Test {
  let made: RegExp | null = null;
  return (text) => (made ??= pattern()).test(text);
}

/** Whether the cased code points are all of one case, and there is one. */
function oneCase(wanted: (point: string) => boolean): Test {
  return (text) => {
    let found = false;
    for (const point of text) {
      if (wanted(point)) found = true;
      else if (isCased(point)) return false;
    }
    return found;
  };
}

/** Whether words begin in upper case and go on in lower, and there is one. */
function isTitle(text: string): boolean {
  let found = false;
  let inWord = false;
  for (const point of text) {
    if (/^\p{Lt}$/u.test(point) || isUpperPoint(point)) {
      if (inWord) return false;
      found = true;
      inWord = true;
    } else if (isLowerPoint(point)) {
      if (!inWord) return false;
    } else inWord = false;
  }
  return found;
}

/** Questions about all characters of a text. Empty text is none of a class, but it is ASCII and printable. */
export const classTests = {
  isAlnum: all(() => /^[\p{L}\p{N}]+$/u),
  isAlpha: all(() => /^\p{L}+$/u),
  isDecimal: all(() => /^\p{Nd}+$/u),
  isDigit: all(() => /^[\p{Nd}\p{No}]+$/u),
  isNumeric: all(() => /^\p{N}+$/u),
  isPrintable: all(() => /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u),
  // The separators of files, groups, records and units, and NEL, which JavaScript's \s leaves out.
  // oxlint-disable-next-line no-control-regex -- control characters are meant
  isSpace: all(() => /^[\x09-\x0d\x1c-\x1f\x85\p{Z}]+$/u),
  isLower: oneCase(isLowerPoint),
  isUpper: oneCase(isUpperPoint),
  isTitle,
  isAscii,
} as const satisfies Readonly<Record<string, Test>>;
