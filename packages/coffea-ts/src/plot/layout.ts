import { extent, layoutRemarks, remarkRoom, type Remark } from "./annotations.ts";
import { labelsHeight, layoutAxis, yTextsWidth, type AxisTexts } from "./axes.ts";
import type { Header } from "./header.ts";
import type { Legend } from "./legend.ts";
import { legendTop, placeLegend } from "./legend-place.ts";
import type { PlotOptions } from "./plot-options.ts";
import { createScale, type Scale } from "./scales.ts";
import type { Series, SeriesSet } from "./series.ts";
import { skylineOf, type Skyline } from "./skyline.ts";
import type { Frame, Style } from "./style.ts";
import { setText } from "./text/draw-text.ts";
import { ticksOf } from "./ticks.ts";
import { xTicksOf, xTitleOf, yTitleOf, type XAxis } from "./x-axis.ts";
import { bareRange, highWithRoom } from "./y-range.ts";

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
}

/** What is known before places are. */
export interface Contents {
  readonly set: SeriesSet;
  readonly x: XAxis;
  readonly header: Header;
  readonly legend: Legend | null;
  readonly withErrors: boolean;
}

/** Free space above the highest curve, as a part of the frame. */
const breathing = 0.06;

/** Finds the place of everything. The left edge depends on the labels of the y axis, these on its range, and this on the frame: two rounds settle it. */
export function layoutPlot(contents: Contents, options: PlotOptions, style: Style): Layout {
  const first = layoutWithin(contents, options, style, style.width * 0.13);
  return layoutWithin(contents, options, style, yTextsWidth(first.yTexts, first.frame.bottom - first.frame.top, style));
}

function layoutWithin(contents: Contents, options: PlotOptions, style: Style, left: number): Layout {
  const { set, x } = contents;
  const right = style.width - Math.max(style.fonts.tick * 0.9, lastLabelHalf(contents, style) + style.gap * 0.6);
  const perBin = x.isNamed ? (right - left) / Math.max(1, x.bins.length) : Infinity;
  const xTexts = layoutAxis(xTicksOf(set.axis, x, (right - left) / (style.fonts.tick * 4)), xTitleOf(set.axis, options), style, perBin);
  const below = style.gap * 3.9 + labelsHeight(xTexts, style) + style.fonts.axisTitle * 1.05;
  const frame: Frame = { left, right, top: contents.header.height, bottom: style.height - below };
  const xScale = createScale(x.kind, x.domain, [frame.left, frame.right]);
  const skyline = skylineOf(set.series, x, xScale, contents.withErrors);
  const remarks = layoutRemarks(options.annotations ?? [], xScale, frame, style);
  const { range, legendAt } = rangeAndLegend(contents, options, style, { frame, skyline, remarks });
  const yScale = createScale(options.yScale ?? "linear", range, [frame.bottom, frame.top]);
  const ticks = ticksOf(yScale.kind, range, (frame.bottom - frame.top) / (style.fonts.tick * 3.2));
  const yTexts = layoutAxis(ticks, yTitleOf(set.axis, options), style);
  return { frame, scales: { x: xScale, y: yScale }, xTexts, yTexts, skyline, remarks, legendAt };
}

/** Half the width of the last label of the x axis, which may stand at the very end of the axis. */
function lastLabelHalf({ set, x }: Contents, style: Style): number {
  if (x.isNamed) return 0;
  const last = xTicksOf(set.axis, x, style.width / (style.fonts.tick * 4)).major.at(-1);
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
  const isOpenBelow = options.histtype !== "fill";
  const place = placeLegend(contents.legend, { frame, skyline, kind, range, annotationRoom: near, padding, isOpenBelow });
  const legendAt = { x: place.x, y: legendTop(contents.legend, place, frame, padding) };
  return { range: options.yRange === undefined ? [range[0], place.high] : range, legendAt };
}

/** All heights that the y axis has to show: contents, and the ends of their bars. */
function contentsOf({ set, x, withErrors }: Contents): number[] {
  const heights = (one: Series) =>
    x.bins.flatMap(({ index }) => {
      const [value, error] = [one.values[index]!, withErrors ? (one.errors?.[index] ?? 0) : 0];
      return error === 0 ? [value] : [value, value + error, value - error < 0 && value >= 0 ? 0 : value - error];
    });
  return set.series.flatMap(heights);
}
