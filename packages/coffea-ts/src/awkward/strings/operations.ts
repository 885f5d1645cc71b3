import { capitalizeText, lowerText, swapCase, titleText, upperText } from "./case.ts";
import { classTests } from "./classes.ts";
import * as search from "./search.ts";
import { patternSplitter, spaceSplitter, textSplitter } from "./split.ts";
import { padder, patternReplacer, repeater, replacer, reverseText, slicer, sliceReplacer, spaceTrimmer, trimmer } from "./transform.ts";

/** What an operation gives for each text. */
export type Gives = "text" | "truth" | "count" | "texts";

const plain = <V>(apply: (text: string) => V): { readonly make: (options: NoOptions) => (text: string) => V } => ({ make: () => apply });
/** An operation without options. */
export type NoOptions = Readonly<Record<string, never>>;

/** Operations on one text. `make` takes the options, checks them, and gives the function for each text. */
export const textOperations = {
  upper: { gives: "text", ...plain(upperText) },
  lower: { gives: "text", ...plain(lowerText) },
  capitalize: { gives: "text", ...plain(capitalizeText) },
  title: { gives: "text", ...plain(titleText) },
  swapcase: { gives: "text", ...plain(swapCase) },
  reverse: { gives: "text", ...plain(reverseText) },
  lpad: { gives: "text", make: padder("left") },
  rpad: { gives: "text", make: padder("right") },
  center: { gives: "text", make: padder("both") },
  trim: { gives: "text", make: trimmer(true, true) },
  ltrim: { gives: "text", make: trimmer(true, false) },
  rtrim: { gives: "text", make: trimmer(false, true) },
  trimWhitespace: { gives: "text", make: spaceTrimmer(true, true) },
  ltrimWhitespace: { gives: "text", make: spaceTrimmer(true, false) },
  rtrimWhitespace: { gives: "text", make: spaceTrimmer(false, true) },
  repeat: { gives: "text", make: repeater },
  slice: { gives: "text", make: slicer },
  replaceSlice: { gives: "text", make: sliceReplacer },
  replaceSubstring: { gives: "text", make: replacer },
  replaceSubstringRegex: { gives: "text", make: patternReplacer },
  isAlnum: { gives: "truth", ...plain(classTests.isAlnum) },
  isAlpha: { gives: "truth", ...plain(classTests.isAlpha) },
  isAscii: { gives: "truth", ...plain(classTests.isAscii) },
  isDecimal: { gives: "truth", ...plain(classTests.isDecimal) },
  isDigit: { gives: "truth", ...plain(classTests.isDigit) },
  isLower: { gives: "truth", ...plain(classTests.isLower) },
  isNumeric: { gives: "truth", ...plain(classTests.isNumeric) },
  isPrintable: { gives: "truth", ...plain(classTests.isPrintable) },
  isSpace: { gives: "truth", ...plain(classTests.isSpace) },
  isTitle: { gives: "truth", ...plain(classTests.isTitle) },
  isUpper: { gives: "truth", ...plain(classTests.isUpper) },
  startsWith: { gives: "truth", make: search.startsWith },
  endsWith: { gives: "truth", make: search.endsWith },
  matchSubstring: { gives: "truth", make: search.matchSubstring },
  matchSubstringRegex: { gives: "truth", make: search.matchSubstringRegex },
  matchLike: { gives: "truth", make: search.matchLike },
  length: { gives: "count", ...plain(search.textLength) },
  findSubstring: { gives: "count", make: search.findSubstring },
  findSubstringRegex: { gives: "count", make: search.findSubstringRegex },
  countSubstring: { gives: "count", make: search.countSubstring },
  countSubstringRegex: { gives: "count", make: search.countSubstringRegex },
  splitWhitespace: { gives: "texts", make: spaceSplitter },
  splitPattern: { gives: "texts", make: textSplitter },
  splitPatternRegex: { gives: "texts", make: patternSplitter },
} as const;

/** An operation on one text. */
export type TextOperation = keyof typeof textOperations;
/** What an operation has to be told. */
export type TextOptions<K extends TextOperation> = Parameters<(typeof textOperations)[K]["make"]>[0];

/** Every operation on text: also those of several texts, or with a result of its own kind. */
export type StrOperation =
  | TextOperation
  | "join"
  | "joinElementWise"
  | "repeatEach"
  | "isIn"
  | "indexIn"
  | "extractRegex"
  | "toCategorical"
  | "fromCategorical"
  | "parse";
/** Options as plain data: they are part of the node's identity. */
export type StrOptions = Readonly<Record<string, string | number | boolean | null | readonly (string | null)[]>>;
