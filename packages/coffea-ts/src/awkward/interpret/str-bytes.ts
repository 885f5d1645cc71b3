import type { Layout, StringLayout } from "../layout.ts";
import { numericLayout } from "../layouts/make.ts";
import { lengthsOf } from "./segments/item-kernels.ts";
import type { StrOptions, TextOperation } from "../strings/operations.ts";

/**
 * Operations that need no characters, on the UTF-8 bytes as they lie: ten times as fast as making a text of each. Null for all other operations
 * and for what bytes do not tell: other cases of letters that are not ASCII, searches in any case, and for nothing.
 */
export function onBytes(op: TextOperation, options: StrOptions, layout: StringLayout): Layout | null {
  switch (op) {
    case "length":
      return numericLayout("int32", lengths(layout));
    case "upper":
      return shiftCase(layout, 0x61);
    case "lower":
      return shiftCase(layout, 0x41);
    case "replaceSubstring":
      return replaceBytes(options, layout);
    case "startsWith":
    case "endsWith":
    case "matchSubstring":
    case "findSubstring":
    case "countSubstring":
      return searchBytes(op, options, layout);
    default:
      return null;
  }
}

/** Code points: bytes that do not continue one. */
function lengths({ length, offsets, bytes }: StringLayout): Int32Array {
  if (isAscii(bytes, offsets[length]!)) return lengthsOf(offsets);
  const out = new Int32Array(length);
  for (let i = 0, at = offsets[0]!; i < length; i++) {
    const stop = offsets[i + 1]!;
    let count = 0;
    for (; at < stop; at++) if ((bytes[at]! & 0xc0) !== 0x80) count++;
    out[i] = count;
  }
  return out;
}

/** Whether none of the first `count` bytes is above 0x7f. */
function isAscii(bytes: Uint8Array, count: number): boolean {
  const isAligned = bytes.byteOffset % 4 === 0;
  const words = isAligned ? new Int32Array(bytes.buffer, bytes.byteOffset, count >> 2) : new Int32Array(0);
  let all = 0;
  for (let i = 0; i < words.length; i++) all |= words[i]!;
  for (let i = 4 * words.length; i < count; i++) all |= bytes[i]!;
  return (all & 0x80808080) === 0;
}

/** ASCII letters from `first` on in the other case, four at a time. */
function shiftCase({ length, offsets, bytes }: StringLayout, first: number): Layout | null {
  const total = offsets[length]!;
  const words = new Int32Array(Math.ceil(total / 4));
  const out = new Uint8Array(words.buffer, 0, total);
  out.set(bytes.subarray(0, total));
  // The highest bit of a byte of the sum tells whether it is at least the letter. Bytes of ASCII never carry into the next one.
  const [from, to] = [0x80 - first, 0x80 - first - 26].map((difference) => difference * 0x01010101) as [number, number];
  let all = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    all |= word;
    words[i] = word ^ (((word + from) & ~(word + to) & 0x80808080) >>> 2);
  }
  return (all & 0x80808080) === 0 ? { kind: "string", length, offsets, bytes: out } : null;
}

/** A text for each occurrence of another, from the left. UTF-8 of a whole text begins at no other place than a character does. */
function replaceBytes(options: StrOptions, { length, offsets, bytes }: StringLayout): Layout | null {
  const [text, other] = [String(options["pattern"]), String(options["replacement"])];
  if (text === "" || !text.isWellFormed() || !other.isWellFormed() || (options["maxReplacements"] ?? null) !== null) return null;
  const [pattern, replacement] = [new TextEncoder().encode(text), new TextEncoder().encode(other)];
  const total = offsets[length]!;
  const out = new Uint8Array(total + Math.max(0, Math.floor(total / pattern.length) * (replacement.length - pattern.length)));
  const places = new Int32Array(length + 1);
  const first = pattern[0]!;
  let to = 0;
  for (let i = 0; i < length; i++) {
    const stop = offsets[i + 1]!;
    for (let at = offsets[i]!; at < stop;) {
      const byte = bytes[at]!;
      if (byte === first && at + pattern.length <= stop && isAt(bytes, at, pattern)) {
        for (let k = 0; k < replacement.length; k++) out[to++] = replacement[k]!;
        at += pattern.length;
      } else {
        out[to++] = byte;
        at++;
      }
    }
    places[i + 1] = to;
  }
  return { kind: "string", length, offsets: places, bytes: out.subarray(0, to) };
}

type Search = "startsWith" | "endsWith" | "matchSubstring" | "findSubstring" | "countSubstring";

function searchBytes(op: Search, options: StrOptions, { length, offsets, bytes }: StringLayout): Layout | null {
  const text = String(options["pattern"]);
  if (options["ignoreCase"] === true || text === "" || !text.isWellFormed()) return null;
  const pattern = new TextEncoder().encode(text);
  if (op === "startsWith" || op === "endsWith") return numericLayout("bool", edges(op === "endsWith", { length, offsets, bytes }, pattern));
  const isTest = op !== "findSubstring" && op !== "countSubstring";
  const out = isTest ? new Uint8Array(length) : new Int32Array(length);
  for (let i = 0; i < length; i++) {
    const [start, last] = [offsets[i]!, offsets[i + 1]! - pattern.length];
    if (op === "countSubstring") out[i] = count(bytes, { start, last }, pattern);
    else {
      const at = find(bytes, { start, last }, pattern);
      out[i] = op === "findSubstring" ? (at < 0 ? -1 : at - start) : at < 0 ? 0 : 1;
    }
  }
  return numericLayout(isTest ? "bool" : "int32", out);
}

function isAt(bytes: Uint8Array, at: number, pattern: Uint8Array): boolean {
  for (let k = 0; k < pattern.length; k++) if (bytes[at + k] !== pattern[k]) return false;
  return true;
}

/** Whether texts begin or end with a pattern. All of it is compared, because how far a text agrees no processor can guess. */
function edges(atEnd: boolean, { length, offsets, bytes }: Omit<StringLayout, "kind">, pattern: Uint8Array): Uint8Array {
  const out = new Uint8Array(length);
  const size = pattern.length;
  for (let i = 0, start = offsets[0]!; i < length; i++) {
    const stop = offsets[i + 1]!;
    const at = atEnd ? stop - size : start;
    if (stop - start >= size) {
      let difference = 0;
      for (let k = 0; k < size; k++) difference |= bytes[at + k]! ^ pattern[k]!;
      out[i] = difference === 0 ? 1 : 0;
    }
    start = stop;
  }
  return out;
}

function find(bytes: Uint8Array, { start, last }: { readonly start: number; readonly last: number }, pattern: Uint8Array): number {
  for (let at = start; at <= last; at++) if (isAt(bytes, at, pattern)) return at;
  return -1;
}

/** Occurrences that do not overlap, from the left. */
function count(bytes: Uint8Array, { start, last }: { readonly start: number; readonly last: number }, pattern: Uint8Array): number {
  let found = 0;
  for (let at = start; at <= last;) {
    const isHere = isAt(bytes, at, pattern);
    found += isHere ? 1 : 0;
    at += isHere ? pattern.length : 1;
  }
  return found;
}
