import { glyphOf, kerningBetween, type FontStyle } from "./glyphs.ts";
import { boundsOf } from "./glyph-bounds.ts";

/** Something drawn in a text box. Positions in units of the font size from the start of the base line, y downwards; outlines in thousandths. */
export type Ink =
  | {
      readonly kind: "outline";
      readonly x: number;
      readonly y: number;
      readonly scaleX: number;
      readonly scaleY: number;
      readonly path: string;
    }
  | { readonly kind: "rule"; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | {
      readonly kind: "foreign";
      readonly x: number;
      readonly y: number;
      /** The room it has; its real width is up to the viewer's font. */
      readonly width: number;
      readonly size: number;
      readonly style: FontStyle;
      readonly text: string;
    };

/** Text that is laid out: its measures in units of the font size and its ink. `inkRight` is where the ink ends, beyond `width` for slanted letters. */
export interface TextBox {
  readonly width: number;
  readonly inkRight: number;
  readonly ascent: number;
  readonly depth: number;
  readonly ink: readonly Ink[];
}

export const emptyBox: TextBox = { width: 0, inkRight: 0, ascent: 0, depth: 0, ink: [] };

/** A run of characters in one style with kerning; a character that the font lacks is left to the viewer's fonts. */
export function textRun(text: string, style: FontStyle, size: number): TextBox {
  let [pen, top, bottom, inkRight] = [0, 0, 0, 0];
  let path = "";
  let before = "";
  const em = size / 1000;
  const foreign: Extract<Ink, { kind: "foreign" }>[] = [];
  for (const char of text) {
    const glyph = glyphOf(char, style);
    if (glyph === null) {
      const width = isWide(char) ? 1000 : 600;
      // Neighbours stay together, because viewers shape words and not letters.
      const last = glyphOf(before, style) === null && before !== "" ? foreign.pop() : undefined;
      const start = last === undefined ? { x: pen * em, width: 0, text: "" } : last;
      foreign.push({ kind: "foreign", y: 0, size, style, x: start.x, width: start.width + width * em, text: start.text + char });
      [pen, top, inkRight] = [pen + width, Math.min(top, -730), pen + width];
    } else {
      pen += kerningBetween(before, char, style);
      const bounds = boundsOf(glyph);
      if (glyph.path !== "") path += `M${pen} 0${glyph.path}`;
      [top, bottom] = [Math.min(top, bounds.top), Math.max(bottom, bounds.bottom)];
      inkRight = Math.max(inkRight, pen + bounds.right);
      pen += glyph.advance;
    }
    before = char;
  }
  const ink: Ink[] = path === "" ? foreign : [{ kind: "outline", x: 0, y: 0, scaleX: size, scaleY: size, path }, ...foreign];
  return { width: pen * em, inkRight: inkRight * em, ascent: -top * em, depth: bottom * em, ink };
}

/** The ink of `box` moved by (dx, dy). */
export function moved(box: TextBox, dx: number, dy: number): Ink[] {
  return box.ink.map((ink) => ({ ...ink, x: ink.x + dx, y: ink.y + dy }));
}

/** A box out of others at given places: (x, y) of each one's start of the base line. */
export function assemble(width: number, parts: readonly (readonly [box: TextBox, x: number, y: number])[]): TextBox {
  return {
    width,
    inkRight: Math.max(0, ...parts.map(([box, x]) => x + box.inkRight)),
    ascent: Math.max(0, ...parts.map(([box, , y]) => box.ascent - y)),
    depth: Math.max(0, ...parts.map(([box, , y]) => box.depth + y)),
    ink: parts.flatMap(([box, x, y]) => moved(box, x, y)),
  };
}

/** A filled rectangle as a box; `y` is its upper edge from the base line, negative above. */
export function ruleBox(width: number, y: number, height: number): TextBox {
  return { width, inkRight: width, ascent: -y, depth: y + height, ink: [{ kind: "rule", x: 0, y, width, height }] };
}

function isWide(char: string): boolean {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/u.test(char);
}
