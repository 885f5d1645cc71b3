import { element } from "./svg.ts";
import { drawText, setText, type Text } from "./text/draw-text.ts";
import type { HistType } from "./plot-options.ts";
import type { Style } from "./style.ts";

/** A legend that is laid out and can be placed. */
export interface Legend {
  readonly width: number;
  readonly height: number;
  readonly title: Text | null;
  readonly entries: readonly { readonly text: Text; readonly color: string }[];
  readonly columns: number;
  readonly columnWidth: number;
  readonly rowHeight: number;
  readonly titleHeight: number;
  readonly handle: number;
}

/** What a legend shows. */
export interface LegendContent {
  readonly title: string;
  readonly labels: readonly string[];
  readonly colors: readonly string[];
}

/** One column up to this many entries, two beyond. */
const mostRows = 6;
/** Fonts shrink no further than to this part; longer texts are cut. */
const smallestShrink = 0.55;

/** Lays a legend out within `maxWidth` pixels: long texts get a smaller font, then an ellipsis. */
export function layoutLegend(content: LegendContent, style: Style, maxWidth: number): Legend {
  const columns = content.labels.length > mostRows ? 2 : 1;
  const handle = style.fonts.legend * 1.5;
  const gap = style.gap * 1.2;
  const room = maxWidth / columns - handle - gap - (columns - 1) * style.gap;
  const widest = Math.max(0, ...content.labels.map((label) => setText(label, style.fonts.legend).width));
  const fontSize = style.fonts.legend * Math.min(1, Math.max(smallestShrink, room / Math.max(widest, 1)));
  const entries = content.labels.map((label, index) => ({ text: fitted(label, fontSize, room), color: content.colors[index]! }));
  const title = content.title === "" ? null : shrunk(content.title, style.fonts.legendTitle, maxWidth);
  const columnWidth = handle + gap + Math.max(0, ...entries.map((entry) => entry.text.width)) + (columns > 1 ? style.gap * 2 : 0);
  const tallest = Math.max(0, ...entries.map((entry) => entry.text.ascent + entry.text.depth));
  const rowHeight = Math.max(fontSize * 1.36, tallest + fontSize * 0.25);
  const titleHeight = title === null ? 0 : Math.max(title.fontSize * 1.45, title.ascent + title.depth + title.fontSize * 0.4);
  const rows = Math.ceil(entries.length / columns);
  const width = Math.max(columnWidth * columns, title?.width ?? 0);
  return { width, height: titleHeight + rows * rowHeight, title, entries, columns, columnWidth, rowHeight, titleHeight, handle };
}

/** Draws a legend with its upper left corner at (x, y). */
export function drawLegend(
  legend: Legend,
  at: { readonly x: number; readonly y: number },
  style: Style,
  look: { readonly histtype: HistType; readonly bars: boolean },
): string {
  const pieces: string[] = [];
  if (legend.title !== null) pieces.push(drawText(legend.title, { x: at.x, y: at.y + legend.title.fontSize * 0.9 }));
  const rows = Math.ceil(legend.entries.length / legend.columns);
  for (const [index, { text, color }] of legend.entries.entries()) {
    const x = at.x + Math.floor(index / rows) * legend.columnWidth;
    const middle = at.y + legend.titleHeight + ((index % rows) + 0.5) * legend.rowHeight;
    pieces.push(drawHandle({ x, y: middle, width: legend.handle, color }, style, look));
    pieces.push(drawText(text, { x: x + legend.handle + style.gap * 1.2, y: middle + text.fontSize * 0.35 }));
  }
  return element("g", { class: "legend" }, pieces);
}

function drawHandle(
  at: { readonly x: number; readonly y: number; readonly width: number; readonly color: string },
  style: Style,
  look: { readonly histtype: HistType; readonly bars: boolean },
): string {
  const { x, y, width, color } = at;
  const stroke = { stroke: color, "stroke-width": style.frameWidth * 1.1, fill: "none" };
  const half = style.fonts.legend * 0.42;
  const bar = element("path", { ...stroke, d: `M${(x + width / 2).toFixed(2)} ${(y - half).toFixed(2)}v${(2 * half).toFixed(2)}` });
  if (look.histtype === "errorbar") return bar + element("circle", { cx: x + width / 2, cy: y, r: style.gap * 0.55, fill: color });
  if (look.histtype === "fill") {
    const box = { x: x + width * 0.08, y: y - half * 0.75, width: width * 0.84, height: half * 1.5 };
    return element("rect", { ...box, ...stroke, fill: color, "fill-opacity": fillOpacity(true) }) + (look.bars ? bar : "");
  }
  return element("path", { ...stroke, d: `M${x.toFixed(2)} ${y.toFixed(2)}h${width.toFixed(2)}` }) + (look.bars ? bar : "");
}

/** Opacity of filled areas: they let each other shine through when there are several. */
export function fillOpacity(several: boolean): number {
  return several ? 0.5 : 1;
}

/** A text in at most `room` pixels: as it is, or in a smaller font. */
export function shrunk(label: string, fontSize: number, room: number): Text {
  const text = setText(label, fontSize);
  return text.width <= room ? text : setText(label, (fontSize * room) / text.width);
}

/** A text in at most `room` pixels: as it is, or cut with an ellipsis; formulas are never cut but shrunk. */
function fitted(label: string, fontSize: number, room: number): Text {
  const text = setText(label, fontSize);
  if (text.width <= room) return text;
  if (label.includes("$")) return shrunk(label, fontSize, room);
  const letters = Array.from(label);
  while (letters.length > 1 && setText(`${letters.join("").trimEnd()}…`, fontSize).width > room) letters.pop();
  return setText(`${letters.join("").trimEnd()}…`, fontSize);
}
