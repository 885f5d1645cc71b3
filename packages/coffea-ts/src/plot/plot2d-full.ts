import { checkPlotOptions, PLOT2D_OPTIONS } from "./option-lists.ts";
import { assertPlottable } from "./plottable.ts";
import { layoutAxis } from "./axes.ts";
import { gridOf, type Grid } from "./grid.ts";
import { drawHeader, layoutHeader } from "./header.ts";
import { layoutMap, type MapLayout } from "./map-layout.ts";
import { checkedSize, svgDocument } from "./picture.ts";
import { coloringOf, drawMap, warnAboutContents } from "./plot2d.ts";
import type { Plot2dOptions } from "./plot2d-options.ts";
import type { PlottableHist } from "./plottable.ts";
import { projectionOf } from "./projection.ts";
import { createScale, type Scale } from "./scales.ts";
import { styleFor, type Frame, type Style } from "./style.ts";
import { element, number } from "./svg.ts";
import { drawText, shrunkText } from "./text/draw-text.ts";
import { ticksOf } from "./ticks.ts";
import type { XAxis } from "./x-axis.ts";

/** The part of the picture that each projection takes. */
const share = 0.19;
const curveColor = "#5790fc";

/**
 * Draws a histogram of two axes in colours, with its two projections above and beside it (hist's `plot2d_full`), as an SVG picture. The projections are sums
 * over the whole other axis, flow bins included, as those of `hist.project`.
 *
 * @returns the SVG document as text
 * @throws CoffeaError as `plot2d`
 */
export function plot2dFull(hist: PlottableHist, options: Omit<Plot2dOptions, "colorBar" | "density"> = {}): string {
  const { colorBar: _colorBar, density: _density, ...known } = PLOT2D_OPTIONS;
  checkPlotOptions(options, known, "plot2dFull");
  const grid = gridOf(assertPlottable(hist, "plot2dFull"), options);
  const size = checkedSize(options.size ?? { width: 1000, height: 1000 });
  const style = styleFor(size, Math.max(grid.x.bins.length, grid.y.bins.length));
  createScale(grid.zKind, grid.zRange, [0, 1]);
  const zLabel = options.zLabel ?? "Events";
  warnAboutContents(grid, options, zLabel);
  const header = layoutHeader(options, style, style.width - 14 * style.gap);
  const [top, side] = [style.height * share, style.width * share];
  const isTurned = options.transpose === true;
  const [sumsAbove, sumsBeside] = [projectionOf(hist, isTurned ? 1 : 0), projectionOf(hist, isTurned ? 0 : 1)];
  const left = widthLeft(sumsAbove, grid.x, style);
  const layout = layoutMap(grid, options, style, { top: header.height + top, right: side + style.fonts.tick * 0.9, left });
  const { frame } = layout;
  const above = { left: frame.left, right: frame.right, top: frame.top - top, bottom: frame.top };
  const beside = { left: frame.right, right: frame.right + side, top: frame.top, bottom: frame.bottom };
  return svgDocument(size, [
    ...drawMap(grid, layout, coloringOf(options), { style, options }),
    drawAbove(sumsAbove, { grid, layout, style, frame: above, title: zLabel }),
    drawBeside(sumsBeside, { grid, layout, style, frame: beside, title: zLabel }),
    element("g", { class: "header" }, [drawHeader(layoutHeader(options, style, frame.right - frame.left), above, style)]),
  ]);
}

interface ProjectionPlace {
  readonly grid: Grid;
  readonly layout: MapLayout;
  readonly style: Style;
  readonly frame: Frame;
  readonly title: string;
}

function drawAbove(values: Float64Array, { grid, layout, style, frame, title }: ProjectionPlace): string {
  const scale = createScale("linear", rangeOf(values, grid.x), [frame.bottom, frame.top]);
  const ticks = ticksOf("linear", scale.domain, 3);
  const texts = layoutAxis(
    { ...ticks, major: ticks.major.filter((tick) => scale.at(tick.value) < frame.bottom - style.fonts.tick * 0.8) },
    title,
    style,
  );
  const curve = outline(values, grid.x, layout.scales.x, scale).map(([x, y]) => `${number(x)} ${number(y)}`);
  const marks = texts.ticks.major.map((tick) => `M${number(frame.left)} ${number(scale.at(tick.value))}h${number(style.minorTick)}`);
  const labels = texts.labels.map((label, index) =>
    drawText(label, {
      x: frame.left - style.gap * 1.2,
      y: scale.at(texts.ticks.major[index]!.value) + style.fonts.tick * 0.36,
      anchor: "end",
    }),
  );
  const widest = texts.labels.reduce((most, label) => Math.max(most, label.width), 0);
  const name = shrunkText(title, style.fonts.axisTitle * 0.8, frame.bottom - frame.top);
  labels.push(drawText(name, { x: frame.left - style.gap * 2.2 - widest - name.depth, y: frame.top, anchor: "end", turn: 90 }));
  return drawProjection(curve, `M${number(frame.left)} ${number(frame.bottom)}V${number(frame.top)}${marks.join("")}`, labels, style);
}

function drawBeside(values: Float64Array, { grid, layout, style, frame, title }: ProjectionPlace): string {
  const scale = createScale("linear", rangeOf(values, grid.y), [frame.left, frame.right]);
  const ticks = ticksOf("linear", scale.domain, 2);
  const texts = layoutAxis(
    { ...ticks, major: ticks.major.filter((tick) => scale.at(tick.value) > frame.left + style.fonts.tick) },
    title,
    style,
  );
  const curve = outline(values, grid.y, layout.scales.y, scale).map(([y, x]) => `${number(x)} ${number(y)}`);
  const marks = texts.ticks.major.map((tick) => `M${number(scale.at(tick.value))} ${number(frame.bottom)}v${number(-style.minorTick)}`);
  const labels = texts.labels.map((label, index) =>
    drawText(label, {
      x: scale.at(texts.ticks.major[index]!.value),
      y: frame.bottom + style.gap * 1.5 + style.fonts.tick * 0.72,
      anchor: "middle",
    }),
  );
  const name = shrunkText(title, style.fonts.axisTitle * 0.8, frame.right - frame.left);
  const below = frame.bottom + style.gap * 2.4 + style.fonts.tick * 0.72 + name.fontSize * 0.74;
  labels.push(drawText(name, { x: frame.right, y: below, anchor: "end" }));
  return drawProjection(curve, `M${number(frame.left)} ${number(frame.bottom)}H${number(frame.right)}${marks.join("")}`, labels, style);
}

function drawProjection(curve: readonly string[], axis: string, labels: readonly string[], style: Style): string {
  const line = { fill: "none", stroke: "black", "stroke-width": style.tickWidth };
  return element("g", { class: "projection" }, [
    curve.length === 0
      ? ""
      : element("path", { class: "curve", fill: "none", stroke: curveColor, "stroke-width": style.curveWidth, d: `M${curve.join("L")}` }),
    element("path", { class: "ticks", ...line, d: axis }),
    ...labels,
  ]);
}

/** Corners of the outline: place along the axis, height. */
function outline(values: Float64Array, axis: XAxis, along: Scale, height: Scale): [number, number][] {
  const corners = axis.bins.flatMap((bin): [number, number][] => {
    const top = height.clamped(values[bin.index]!);
    return [
      [along.clamped(bin.low), top],
      [along.clamped(bin.high), top],
    ];
  });
  if (corners.length === 0) return [];
  const base = height.clamped(0);
  return [[corners[0]![0], base], ...corners, [corners.at(-1)![0], base]];
}

function rangeOf(values: Float64Array, axis: XAxis): [number, number] {
  const shown = axis.bins.map((bin) => values[bin.index]!);
  const [least, most] = [Math.min(0, ...shown), Math.max(0, ...shown)];
  return most > least ? [least, most + 0.08 * (most - least)] : [0, 1];
}

/** Pixels left of the frame that labels and title of the upper projection need. */
function widthLeft(values: Float64Array, axis: XAxis, style: Style): number {
  const { labels } = layoutAxis(ticksOf("linear", rangeOf(values, axis), 3), "", style);
  const widest = labels.reduce((most, label) => Math.max(most, label.width), 0);
  return style.gap * 3.2 + widest + style.fonts.axisTitle;
}
