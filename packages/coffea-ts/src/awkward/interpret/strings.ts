import type { Layout, StringLayout } from "../layout.ts";
import { numericLayout, stringLayout } from "../layouts/make.ts";
import { textsOf } from "../strings/texts.ts";
import type { Part } from "./broadcast.ts";

/** Equality of texts, byte by byte; with `equal` false the opposite. */
export function compareStrings(parts: readonly Part[], length: number, equal: boolean): Layout {
  const coded = compareCodes(parts, length, equal);
  if (coded !== null) return coded;
  const a = texts(parts[0]!);
  const b = texts(parts[1]!);
  const out = new Uint8Array(length);
  for (let i = 0; i < length; i++) out[i] = sameText(a, i, b, i) === equal ? 1 : 0;
  return numericLayout("bool", out);
}

/** Categoricals compare as positions in one list of categories, without the bytes of each text; null where neither side is a categorical. */
function compareCodes(parts: readonly Part[], length: number, equal: boolean): Layout | null {
  const [a, b] = parts.map((part) => (part.kind === "literal" ? null : texts(part).layout));
  const dictionary = (a ?? b)!.dictionary;
  if (dictionary === undefined) return null;
  const out = new Uint8Array(length);
  if (a === null || a === undefined || b === null || b === undefined) {
    const literal = parts.find((part) => part.kind === "literal")!;
    const code = textsOf(dictionary.categories).indexOf(String(literal.value));
    for (let i = 0; i < length; i++) out[i] = (dictionary.index[i] === code) === equal ? 1 : 0;
    return numericLayout("bool", out);
  }
  if (b.dictionary === undefined) return null;
  const codes = new Map(textsOf(dictionary.categories).map((text, code) => [text, code]));
  const same = b.dictionary.categories === dictionary.categories;
  const recoded = same ? null : Int32Array.from(textsOf(b.dictionary.categories), (text) => codes.get(text) ?? -1);
  for (let i = 0; i < length; i++) {
    const code = b.dictionary.index[i]!;
    out[i] = (dictionary.index[i] === (recoded === null ? code : recoded[code])) === equal ? 1 : 0;
  }
  return numericLayout("bool", out);
}

interface Texts {
  readonly layout: StringLayout;
  readonly step: 0 | 1;
}

function texts(part: Part): Texts {
  if (part.kind === "literal") return { layout: stringLayout([String(part.value)]), step: 0 };
  const layout = part.layout();
  if (layout.kind !== "string") throw new Error(`text was expected, and there is a ${layout.kind}`);
  return { layout, step: 1 };
}

function sameText(a: Texts, i: number, b: Texts, j: number): boolean {
  const start = a.layout.offsets[i * a.step]!;
  const other = b.layout.offsets[j * b.step]!;
  const size = a.layout.offsets[i * a.step + 1]! - start;
  if (size !== b.layout.offsets[j * b.step + 1]! - other) return false;
  for (let k = 0; k < size; k++) if (a.layout.bytes[start + k] !== b.layout.bytes[other + k]) return false;
  return true;
}
