import { glyphOutlines } from "./glyph-outlines.ts";

/** Styles of the letters: upright, slanted, and both in bold. */
export type FontStyle = "regular" | "italic" | "bold" | "boldItalic";

/** A letter's outline in thousandths of the font size, y downwards: SVG path data that starts at the pen and may follow any absolute `M`. */
export interface Glyph {
  readonly advance: number;
  readonly path: string;
}

const styles = new Map<FontStyle, { glyphs: Map<string, Glyph>; kerning: Map<string, number> }>();

/** Blanks: character to width, in thousandths of the font size. */
const blanks: ReadonlyMap<string, number> = new Map([
  [" ", 278],
  ["\t", 278],
  ["\n", 278],
  ["\u00a0", 278],
  ["\u2009", 167],
  ["\u200a", 83],
  ["\u202f", 167],
  ["\u2003", 1000],
  ["\u2002", 500],
]);

/** The outline of one character (a code point); a style that lacks it borrows the regular one. Null when the font has no such character. */
export function glyphOf(char: string, style: FontStyle): Glyph | null {
  const blank = blanks.get(char);
  if (blank !== undefined) return { advance: blank, path: "" };
  return tableOf(style).glyphs.get(char) ?? (style === "regular" ? null : glyphOf(char, "regular"));
}

/** By how much `right` moves towards `left` when it follows directly (negative: closer), in thousandths of the font size. */
export function kerningBetween(left: string, right: string, style: FontStyle): number {
  return tableOf(style).kerning.get(left + right) ?? 0;
}

function tableOf(style: FontStyle): { glyphs: Map<string, Glyph>; kerning: Map<string, number> } {
  const known = styles.get(style);
  if (known !== undefined) return known;
  const source = glyphOutlines[style];
  const glyphs = new Map<string, Glyph>();
  for (const entry of source.glyphs.split("|")) {
    const [code, advance] = entry.split(" ", 2) as [string, string];
    glyphs.set(String.fromCodePoint(parseInt(code, 16)), {
      advance: Number(advance),
      path: entry.slice(code.length + advance.length + 2),
    });
  }
  const kerning = new Map(source.kerning.split("|").map((pair) => [pair.slice(0, 2), Number(pair.slice(2))]));
  const table = { glyphs, kerning };
  styles.set(style, table);
  return table;
}
