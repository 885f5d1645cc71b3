import { labelsHeight, layoutAxis, turnedLabelsWidth, yTextsWidth, type AxisTexts } from "./axes.ts";
import type { Grid } from "./grid.ts";
import type { MapOptions } from "./plot2d-options.ts";
import { createScale, type Scale } from "./scales.ts";
import type { Frame, Style } from "./style.ts";
import { setText } from "./text/draw-text.ts";
import { xTicksOf } from "./x-axis.ts";

/** The place of a two-dimensional plot. */
export interface MapLayout {
  readonly frame: Frame;
  readonly scales: { readonly x: Scale; readonly y: Scale };
  readonly xTexts: AxisTexts;
  readonly yTexts: AxisTexts;
}

/** Pixels that are taken above and right of the frame. */
export interface Reserve {
  readonly top: number;
  readonly right: number;
  /** Pixels left of the frame that are needed at least. Default: 0. */
  readonly left?: number;
}

/** The part of the picture's width that names of bins on the y axis may take. */
const mostNameShare = 0.25;

/** Finds the place of frame and axes. The left edge depends on the labels of the y axis, these on the frame: two rounds settle it. */
export function layoutMap(grid: Grid, options: MapOptions, style: Style, reserve: Reserve): MapLayout {
  const first = layoutFrom(grid, options, style, { reserve, left: style.width * 0.12 });
  const left = Math.max(
    reserve.left ?? 0,
    yTextsWidth(first.yTexts, first.frame.bottom - first.frame.top, style),
    turnedLabelsWidth(first.xTexts, first.scales.x),
  );
  return layoutFrom(grid, options, style, { reserve, left });
}

function layoutFrom(grid: Grid, options: MapOptions, style: Style, room: { readonly reserve: Reserve; readonly left: number }): MapLayout {
  const { reserve, left } = room;
  const right = style.width - Math.max(reserve.right, style.fonts.tick * 0.9);
  const perBin = grid.x.isNamed ? (right - left) / Math.max(1, grid.x.bins.length) : Infinity;
  const xTicks = xTicksOf(grid.xAxis, grid.x, (right - left) / (style.fonts.tick * 4));
  const xTexts = layoutAxis(xTicks, options.xLabel ?? textOf(grid.xAxis), style, perBin);
  const below = style.gap * 3.9 + labelsHeight(xTexts, style) + style.fonts.axisTitle * 1.05;
  const frame: Frame = { left, right, top: reserve.top, bottom: style.height - below };
  const scales = {
    x: createScale(grid.x.kind, grid.x.domain, [frame.left, frame.right]),
    y: createScale(grid.y.kind, grid.y.domain, [frame.bottom, frame.top]),
  };
  const yTicks = xTicksOf(grid.yAxis, grid.y, (frame.bottom - frame.top) / (style.fonts.tick * 3.2));
  const yTexts = {
    ...layoutAxis(yTicks, options.yLabel ?? textOf(grid.yAxis), style),
    ...(grid.y.isNamed ? namesBeside(yTicks, frame, style) : {}),
  };
  return { frame, scales, xTexts, yTexts };
}

/** Names of bins on a y axis: in a smaller font where bins are low or names long. */
function namesBeside(ticks: AxisTexts["ticks"], frame: Frame, style: Style): Pick<AxisTexts, "labels"> {
  const perBin = (frame.bottom - frame.top) / Math.max(1, ticks.major.length);
  const widest = ticks.major.reduce((most, tick) => Math.max(most, setText(tick.label, style.fonts.tick).width), 1);
  const size = style.fonts.tick * Math.min(1, (style.width * mostNameShare) / widest, (perBin * 0.9) / style.fonts.tick);
  return { labels: ticks.major.map((tick) => setText(tick.label, size)) };
}

function textOf(axis: Grid["xAxis"]): string {
  return axis.label !== "" ? axis.label : axis.name;
}
