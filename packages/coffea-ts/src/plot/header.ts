import { drawText, setText, type Text } from "./text/draw-text.ts";
import type { PlotOptions } from "./plot-options.ts";
import type { Frame, Style } from "./style.ts";

/** The line over the frame, laid out. */
export interface Header {
  readonly left: readonly Text[];
  readonly right: Text | null;
  /** Pixels over the frame that it needs, gap included. */
  readonly height: number;
}

/** Experiment (bold), status (slanted) or title on the left, luminosity and energy on the right; a line that is too long is shrunk. */
export function layoutHeader(options: PlotOptions, style: Style, room: number): Header {
  const full = setHeader(options, style, 1);
  const space = full.right === null ? 0 : style.gap * 2;
  const width = leftWidth(full.left, style) + (full.right?.width ?? 0) + space;
  return width <= room ? full : setHeader(options, style, (room - space) / (width - space));
}

/** Draws the header on the upper edge of the frame. */
export function drawHeader(header: Header, frame: Frame, style: Style): string {
  const y = frame.top - style.gap * 1.2;
  let x = frame.left;
  let pieces = "";
  for (const text of header.left) {
    pieces += drawText(text, { x, y });
    x += text.width + style.gap * 1.1;
  }
  return header.right === null ? pieces : pieces + drawText(header.right, { x: frame.right, y, anchor: "end" });
}

function setHeader(options: PlotOptions, style: Style, shrink: number): Header {
  const left: Text[] = [];
  if (options.experiment !== undefined) left.push(setText(options.experiment, style.fonts.experiment * shrink, "bold"));
  if (options.status !== undefined) left.push(setText(options.status, style.fonts.status * shrink, "italic"));
  if (options.title !== undefined) left.push(setText(options.title, style.fonts.status * shrink));
  const right = options.rightText === undefined ? null : setText(options.rightText, style.fonts.rightText * shrink);
  const ascent = Math.max(0, ...[...left, ...(right === null ? [] : [right])].map((text) => text.ascent));
  return { left, right, height: ascent === 0 ? style.fonts.tick + style.gap * 1.6 : ascent + style.gap * 3 };
}

function leftWidth(left: readonly Text[], style: Style): number {
  return left.reduce((sum, text) => sum + text.width, 0) + Math.max(0, left.length - 1) * style.gap * 1.1;
}
