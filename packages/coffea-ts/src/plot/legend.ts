import type { CurveLook } from "./curve.ts";
import { drawHandle } from "./legend-handle.ts";
import type { Style } from "./style.ts";
import { element } from "./svg.ts";
import { drawText, setText, shrunkText, type Text } from "./text/draw-text.ts";

/** A legend that is laid out and can be placed. */
export interface Legend {
  readonly width: number;
  readonly height: number;
  readonly title: Text | null;
  readonly entries: readonly { readonly text: Text; readonly look: CurveLook }[];
  readonly columns: number;
  readonly columnWidth: number;
  readonly rowHeight: number;
  readonly titleHeight: number;
  readonly handle: number;
}

/** What a legend shows. */
export interface LegendContent {
  readonly title: string;
  readonly entries: readonly (CurveLook & { readonly label: string })[];
}

/** Fonts shrink no further than to this part for long texts; these are cut then. */
const smallestShrink = 0.8;
/** The part of the picture's height that rows may take before their font shrinks. */
const mostHeight = 0.35;

/** Lays a legend out within `maxWidth` pixels. One column up to 6 entries, two up to 24, then three. Long texts get a smaller font, then an ellipsis. */
export function layoutLegend(content: LegendContent, style: Style, maxWidth: number): Legend {
  const count = content.entries.length;
  const columns = count <= 6 ? 1 : count <= 24 ? 2 : 3;
  const rows = Math.ceil(count / columns);
  const base = Math.min(style.fonts.legend, (style.height * mostHeight) / rows / 1.36);
  const handle = base * 1.5;
  const room = maxWidth / columns - handle - style.gap * 1.2 - (columns - 1) * style.gap;
  const widest = Math.max(1, ...content.entries.map(({ label }) => setText(label, base).width));
  const fontSize = base * Math.min(1, Math.max(smallestShrink, room / widest));
  const entries = content.entries.map((look) => ({ text: cutText(look.label, fontSize, room), look }));
  const title = content.title === "" ? null : shrunkText(content.title, style.fonts.legendTitle, maxWidth);
  const columnWidth =
    handle + style.gap * 1.2 + Math.max(0, ...entries.map((entry) => entry.text.width)) + (columns > 1 ? style.gap * 2 : 0);
  const tallest = Math.max(0, ...entries.map((entry) => entry.text.ascent + entry.text.depth));
  const rowHeight = Math.max(fontSize * 1.36, tallest + fontSize * 0.25);
  const titleHeight = title === null ? 0 : Math.max(title.fontSize * 1.45, title.ascent + title.depth + title.fontSize * 0.4);
  const width = Math.max(columnWidth * columns, title?.width ?? 0);
  return { width, height: titleHeight + rows * rowHeight, title, entries, columns, columnWidth, rowHeight, titleHeight, handle };
}

/** Draws a legend with its upper left corner at (x, y). */
export function drawLegend(legend: Legend, at: { readonly x: number; readonly y: number }, style: Style): string {
  const pieces: string[] = [];
  if (legend.title !== null) pieces.push(drawText(legend.title, { x: at.x, y: at.y + legend.title.fontSize * 0.9 }));
  const rows = Math.ceil(legend.entries.length / legend.columns);
  for (const [index, { text, look }] of legend.entries.entries()) {
    const x = at.x + Math.floor(index / rows) * legend.columnWidth;
    const y = at.y + legend.titleHeight + ((index % rows) + 0.5) * legend.rowHeight;
    pieces.push(drawHandle({ x, y, width: legend.handle }, look, style));
    pieces.push(drawText(text, { x: x + legend.handle + style.gap * 1.2, y: y + text.fontSize * 0.35 }));
  }
  return element("g", { class: "legend" }, pieces);
}

/** A text in at most `room` pixels: as it is, or cut with an ellipsis; formulas are never cut but shrunk. */
function cutText(label: string, fontSize: number, room: number): Text {
  const text = setText(label, fontSize);
  if (text.width <= room) return text;
  if (label.includes("$")) return shrunkText(label, fontSize, room);
  const letters = Array.from(label);
  while (letters.length > 1 && setText(`${letters.join("").trimEnd()}…`, fontSize).width > room) letters.pop();
  return setText(`${letters.join("").trimEnd()}…`, fontSize);
}
