import { extent, layoutRemarks, remarkRoom, type Remark } from "./annotations.ts";
import { labelsHeight, layoutAxis, turnedLabelsWidth, widestLabel, yTextsWidth, type AxisTexts } from "./axes.ts";
import { extentOf, type Curve } from "./curve.ts";
import type { Header } from "./header.ts";
import type { Legend } from "./legend.ts";
import { legendTop, placeLegend } from "./legend-place.ts";
import type { PlotOptions } from "./plot-options.ts";
import type { PlottableAxis } from "./plottable.ts";
import { createScale, type Scale } from "./scales.ts";
import { skylineOf, type Skyline } from "./skyline.ts";
import type { Frame, Style } from "./style.ts";
import { setText } from "./text/draw-text.ts";
import { ticksOf, type Ticks } from "./ticks.ts";
import { xTicksOf, xTitleOf, yTitleOf, type XAxis } from "./x-axis.ts";
import { bareRange, highWithRoom } from "./y-range.ts";

/** A second, lower panel that shares the x axis. */
export interface Panel {
  readonly title: string;
  readonly range: readonly [number, number];
  /** Draws what is in it; the frame is drawn over it. */
  draw(place: PanelPlace): string;
}

/** Where the contents of a panel are drawn. */
export interface PanelPlace {
  readonly frame: Frame;
  readonly x: XAxis;
  readonly scales: { readonly x: Scale; readonly y: Scale };
  readonly style: Style;
}

/** A frame with its y axis. */
export interface PlacedPanel {
  readonly frame: Frame;
  readonly scale: Scale;
  readonly yTexts: AxisTexts;
}

/** Everything that stands in the picture, with its place. */
export interface Layout {
  readonly frame: Frame;
  readonly scales: { readonly x: Scale; readonly y: Scale };
  readonly xTexts: AxisTexts;
  readonly yTexts: AxisTexts;
  readonly skyline: Skyline;
  readonly remarks: readonly Remark[];
  /** Upper left corner of the legend, if there is one. */
  readonly legendAt: { readonly x: number; readonly y: number };
  readonly panel: PlacedPanel | null;
}

/** What is known before places are. */
export interface Contents {
  readonly axis: PlottableAxis;
  readonly curves: readonly Curve[];
  readonly x: XAxis;
  readonly header: Header;
  readonly legend: Legend | null;
  readonly panel: Panel | null;
}

/** Free space above the highest curve, as a part of the frame. */
const breathing = 0.06;
/** The part of the height of both frames that the lower panel has. */
const panelShare = 0.27;

/** Finds the place of everything. The left edge depends on the labels of the y axis, these on its range, and this on the frame: two rounds settle it. */
export function layoutPlot(contents: Contents, options: PlotOptions, style: Style): Layout {
  const first = layoutWithin(contents, options, style, style.width * 0.13);
  const upper = yTextsWidth(first.yTexts, first.frame.bottom - first.frame.top, style);
  const lower = first.panel === null ? 0 : yTextsWidth(first.panel.yTexts, first.panel.frame.bottom - first.panel.frame.top, style);
  return layoutWithin(contents, options, style, Math.max(upper, lower, turnedLabelsWidth(first.xTexts, first.scales.x)));
}

function layoutWithin(contents: Contents, options: PlotOptions, style: Style, left: number): Layout {
  const { axis, x, panel } = contents;
  const right = style.width - Math.max(style.fonts.tick * 0.9, lastLabelHalf(contents, style) + style.gap * 0.6);
  const perBin = x.isNamed ? (right - left) / Math.max(1, x.bins.length) : Infinity;
  const xTexts = layoutAxis(xTicksOf(axis, x, (right - left) / (style.fonts.tick * 4)), xTitleOf(axis, options), style, perBin);
  const below = style.gap * 3.9 + labelsHeight(xTexts, style) + style.fonts.axisTitle * 1.05;
  const whole: Frame = { left, right, top: contents.header.height, bottom: style.height - below };
  const { upper: frame, lower } = panel === null ? { upper: whole, lower: null } : split(whole, style);
  const xScale = createScale(x.kind, x.domain, [frame.left, frame.right]);
  const skyline = skylineOf(contents.curves, x, xScale);
  const remarks = layoutRemarks(options.annotations ?? [], xScale, frame, style);
  const { range, legendAt } = rangeAndLegend(contents, options, style, { frame, skyline, remarks });
  const yScale = createScale(options.yScale ?? "linear", range, [frame.bottom, frame.top]);
  const ticks = ticksOf(yScale.kind, range, (frame.bottom - frame.top) / (style.fonts.tick * 3.2));
  const yTexts = layoutAxis(ticks, yTitleOf(axis, options), style);
  const placed = { frame, scales: { x: xScale, y: yScale }, xTexts, yTexts, skyline, remarks, legendAt };
  if (panel === null || lower === null) return { ...placed, panel: null };
  const scale = createScale("linear", panel.range, [lower.bottom, lower.top]);
  const panelTexts = layoutAxis(panelTicks(panel.range, lower, style), panel.title, style);
  const labelRoom = Math.max(widestLabel(yTexts), widestLabel(panelTexts));
  return { ...placed, yTexts: { ...yTexts, labelRoom }, panel: { frame: lower, scale, yTexts: { ...panelTexts, labelRoom } } };
}

function split(whole: Frame, style: Style): { readonly upper: Frame; readonly lower: Frame } {
  const border = whole.bottom - (whole.bottom - whole.top) * panelShare;
  return { upper: { ...whole, bottom: border - style.gap * 0.8 }, lower: { ...whole, top: border + style.gap * 0.8 } };
}

/** Ticks of the panel; one too near to its upper end has no label, which would touch the lowest one of the upper frame. */
function panelTicks(range: readonly [number, number], frame: Frame, style: Style): Ticks {
  const ticks = ticksOf("linear", range, (frame.bottom - frame.top) / (style.fonts.tick * 1.9));
  const height = frame.bottom - frame.top;
  const room = (value: number) => ((range[1] - value) / (range[1] - range[0])) * height;
  const isFree = (value: number) => room(value) > style.fonts.tick * 0.45;
  return {
    power: ticks.power,
    major: ticks.major.map((tick) => (isFree(tick.value) ? tick : { ...tick, label: "" })),
    minor: ticks.minor,
  };
}

/** Half the width of the last label of the x axis, which may stand at the very end of the axis. */
function lastLabelHalf({ axis, x }: Contents, style: Style): number {
  if (x.isNamed) return 0;
  const last = xTicksOf(axis, x, style.width / (style.fonts.tick * 4)).major.at(-1);
  return last === undefined ? 0 : setText(last.label, style.fonts.tick).width / 2;
}

/** The range of the y axis with room for remarks and legend, and the legend's place. */
function rangeAndLegend(
  contents: Contents,
  options: PlotOptions,
  style: Style,
  placed: { readonly frame: Frame; readonly skyline: Skyline; readonly remarks: readonly Remark[] },
): { range: [number, number]; legendAt: { x: number; y: number } } {
  const { frame, skyline, remarks } = placed;
  const kind = options.yScale ?? "linear";
  const height = frame.bottom - frame.top;
  const bare = bareRange(kind, contentsOf(contents));
  const wishes = [{ value: bare[1], pixels: height * breathing }, ...remarks.map((remark) => remarkRoom(remark, skyline, style))];
  const range: [number, number] = options.yRange === undefined ? [bare[0], highWithRoom(kind, bare, height, wishes)] : [...options.yRange];
  if (contents.legend === null) return { range, legendAt: { x: 0, y: 0 } };
  const padding = style.gap * 2.6;
  const near = (from: number, to: number) =>
    remarks.filter((remark) => extent(remark)[1] > from && extent(remark)[0] < to).map((remark) => remarkRoom(remark, skyline, style));
  const isOpenBelow = contents.curves.every((curve) => curve.histtype !== "fill");
  const place = placeLegend(contents.legend, { frame, skyline, kind, range, annotationRoom: near, padding, isOpenBelow });
  const legendAt = { x: place.x, y: legendTop(contents.legend, place, frame, padding) };
  return { range: options.yRange === undefined ? [range[0], place.high] : range, legendAt };
}

/** All heights that the y axis has to show: contents, and the ends of their bars. A bar of a positive content does not make a linear axis start below 0. */
function contentsOf({ curves, x }: Contents): number[] {
  const heights = (curve: Curve) =>
    x.bins.flatMap(({ index }) => {
      const value = curve.values[index]!;
      const { top, bottom } = extentOf(curve, index);
      return top === value && bottom === value ? [value] : [value, top, bottom < 0 && value >= 0 ? 0 : bottom];
    });
  return curves.flatMap(heights);
}
