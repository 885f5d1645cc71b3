import { hexColor, type Rgb } from "./color-map.ts";
import type { Grid } from "./grid.ts";
import { createScale, unwarp, warp, type Scale } from "./scales.ts";
import type { Frame, Style } from "./style.ts";
import { element, number } from "./svg.ts";
import { drawText, setText, shrunkText, type Text } from "./text/draw-text.ts";
import { powerOfTen, ticksOf, type Ticks } from "./ticks.ts";

/** A colour bar that is laid out: it stands right of a frame. */
export interface ColorBar {
  readonly ticks: Ticks;
  readonly labels: readonly Text[];
  readonly title: Text;
  /** Common power of ten that the labels have lost, over the bar. */
  readonly power: Text | null;
  /** Pixels right of the frame that it needs in all. */
  readonly width: number;
}

/** How many steps of colour a bar shows: fewer than the map has, which nobody sees. */
const steps = 64;

/** Lays out a colour bar as high as its frame. */
export function layoutColorBar(grid: Pick<Grid, "zKind" | "zRange">, label: string, height: number, style: Style): ColorBar {
  const ticks = ticksOf(grid.zKind, grid.zRange, height / (style.fonts.tick * 3.2));
  const labels = ticks.major.map((tick) => setText(tick.label, style.fonts.tick));
  const title = shrunkText(label, style.fonts.axisTitle, height);
  const power = ticks.power === 0 ? null : setText(`$\\times$${powerOfTen(ticks.power)}`, style.fonts.tick * 0.8);
  const widest = labels.reduce((most, text) => Math.max(most, text.width), 0);
  const texts = Math.max(widest + style.gap * 1.2 + title.ascent + title.depth + style.gap * 0.8, (power?.width ?? 0) - style.gap * 2);
  return { ticks, labels, title, power, width: style.gap * 2 + barWidth(style) + style.gap * 1.2 + texts };
}

/** Draws the bar, its ticks, labels and title right of the frame. */
export function drawColorBar(
  bar: ColorBar,
  grid: Pick<Grid, "zKind" | "zRange">,
  frame: Frame,
  paint: { readonly colors: readonly Rgb[]; readonly style: Style },
): string {
  const { colors, style } = paint;
  const left = frame.right + style.gap * 2;
  const right = left + barWidth(style);
  const scale = createScale(grid.zKind, grid.zRange, [frame.bottom, frame.top]);
  const labelLeft = right + style.gap * 1.2;
  const labels = bar.ticks.major.map((tick, index) =>
    drawText(bar.labels[index]!, { x: labelLeft, y: scale.at(tick.value) + style.fonts.tick * 0.36 }),
  );
  const widest = bar.labels.reduce((most, text) => Math.max(most, text.width), 0);
  const title = drawText(bar.title, { x: labelLeft + widest + style.gap * 1.2 + bar.title.ascent, y: frame.top, anchor: "end", turn: 90 });
  const power = bar.power === null ? "" : drawText(bar.power, { x: left, y: frame.top - style.gap * 1.2 });
  return element("g", { class: "color-bar" }, [
    drawSteps(grid, colors, { left, right, scale }),
    drawTicks(bar.ticks, { left, right, scale }, frame, style),
    ...labels,
    title,
    power,
  ]);
}

interface Place {
  readonly left: number;
  readonly right: number;
  readonly scale: Scale;
}

/** The colours, each from its lower end to the top of the bar, later ones over earlier ones, so that there are no gaps between them. */
function drawSteps({ zKind, zRange }: Pick<Grid, "zKind" | "zRange">, colors: readonly Rgb[], { left, right, scale }: Place): string {
  const [low, high] = [warp(zKind, zRange[0]), warp(zKind, zRange[1])];
  const top = scale.at(zRange[1]);
  return Array.from({ length: steps }, (_, step) => {
    const y = scale.at(unwarp(zKind, low + ((high - low) * step) / steps));
    const color = colors[Math.round(((step + 0.5) / steps) * (colors.length - 1))]!;
    return element("rect", { x: left, y: top, width: right - left, height: Math.max(0, y - top), fill: hexColor(color) });
  }).join("");
}

function drawTicks(ticks: Ticks, { left, right, scale }: Place, frame: Frame, style: Style): string {
  const line = (length: number) => (value: number) => `M${number(right)} ${number(scale.clamped(value))}h${number(-length)}`;
  const path =
    ticks.major.map((tick) => line(style.majorTick * 0.7)(tick.value)).join("") + ticks.minor.map(line(style.minorTick * 0.7)).join("");
  const box = { x: left, y: frame.top, width: right - left, height: frame.bottom - frame.top };
  const stroke = { fill: "none", stroke: "black" };
  return (
    element("path", { class: "ticks", ...stroke, "stroke-width": style.tickWidth, d: path }) +
    element("rect", { class: "frame", ...box, ...stroke, "stroke-width": style.frameWidth })
  );
}

function barWidth(style: Style): number {
  return style.gap * 4;
}
