import { checkPlotOptions } from "./option-lists.ts";
import { assertPlottable } from "./plottable.ts";
import { CoffeaError } from "../base/index.ts";
import { curvePaints } from "./curve-paint.ts";
import { drawHeader, layoutHeader } from "./header.ts";
import { checkedSize, svgDocument } from "./picture.ts";
import type { PlotOptions } from "./plot-options.ts";
import type { PlottableHist } from "./plottable.ts";
import { categoryText, labelOf, seriesOf } from "./series.ts";
import { styleFor } from "./style.ts";
import { element, number } from "./svg.ts";
import { drawText, shrunkText } from "./text/draw-text.ts";

/** Options of `plotPie`; `labels` are those of the bins. */
export type PieOptions = Pick<PlotOptions, "labels" | "colors" | "title" | "experiment" | "status" | "rightText" | "size">;

const PIE_OPTIONS = {
  labels: "object",
  colors: "texts",
  title: "string",
  experiment: "string",
  status: "string",
  rightText: "string",
  size: "object",
} as const satisfies Record<keyof PieOptions, string>;

/**
 * Draws a histogram of one axis as a pie (hist's `plot_pie`): each bin a slice as large as its part of the sum, anticlockwise from the right. Slices under
 * half a per cent have no text.
 *
 * @returns the SVG document as text
 * @throws CoffeaError BadAxis for several axes; BadArgument for negative contents and for contents without a sum
 */
export function plotPie(hist: PlottableHist, options: PieOptions = {}): string {
  checkPlotOptions(options, PIE_OPTIONS, "plotPie");
  assertPlottable(hist, "plotPie");
  const { axis, series } = seriesOf(hist, { flow: "none" });
  if (series.length !== 1 || hist.axes.length !== 1)
    throw new CoffeaError(
      "BadAxis",
      `A pie needs a histogram of one axis, and this one has ${hist.axes.length}. Project it first, as in hist.project("${hist.axes[0]?.name ?? "sample"}").`,
    );
  const { values } = series[0]!;
  const sum = values.reduce((total, value) => total + value, 0);
  if (!(sum > 0) || values.some((value) => value < 0))
    throw new CoffeaError(
      "BadArgument",
      "A pie shows parts of a positive sum, but the contents of this histogram are empty or partly negative.",
    );
  const size = checkedSize(options.size ?? { width: 1000, height: 900 });
  const style = styleFor(size, axis.size);
  const header = layoutHeader(options, style, style.width - 14 * style.gap);
  const paints = curvePaints(values.length, options.colors);
  const radius = Math.min(size.width * 0.28, (size.height - header.height) * 0.4);
  const [cx, cy] = [size.width / 2, (size.height + header.height) / 2];
  let angle = 0;
  const slices: string[] = [];
  const texts: string[] = [];
  for (const [bin, value] of values.entries()) {
    const [from, to] = [angle, angle + (2 * Math.PI * value) / sum];
    angle = to;
    if (value === 0) continue;
    slices.push(
      element("path", {
        class: "slice",
        fill: paints[bin]!.color,
        stroke: "white",
        "stroke-width": style.frameWidth,
        d: slicePath({ cx, cy, radius }, from, to),
      }),
    );
    if (value / sum < 0.005) continue;
    const middle = (from + to) / 2;
    const [x, y] = [cx + Math.cos(middle) * radius * 1.08, cy - Math.sin(middle) * radius * 1.08];
    const isRight = Math.cos(middle) >= 0;
    const label = `${labelOf(categoryText(axis, bin), options.labels, bin)} (${((100 * value) / sum).toFixed(1)} %)`;
    const text = shrunkText(label, style.fonts.tick, (isRight ? size.width - x : x) - style.gap);
    texts.push(drawText(text, { x, y: y + text.fontSize * 0.35, anchor: isRight ? "start" : "end" }));
  }
  const top = { left: style.gap * 2, right: size.width - style.gap * 2, top: header.height, bottom: size.height };
  return svgDocument(size, [
    element("g", { class: "pie" }, slices),
    ...texts,
    element("g", { class: "header" }, [drawHeader(header, top, style)]),
  ]);
}

/** A slice as cubic curves, each at most an eighth of the circle. */
function slicePath(
  { cx, cy, radius }: { readonly cx: number; readonly cy: number; readonly radius: number },
  from: number,
  to: number,
): string {
  const at = (angle: number, along = 0) =>
    `${number(cx + radius * (Math.cos(angle) - along * Math.sin(angle)))} ${number(cy - radius * (Math.sin(angle) + along * Math.cos(angle)))}`;
  const pieces = Math.max(1, Math.ceil((to - from) / (Math.PI / 4)));
  const step = (to - from) / pieces;
  const reach = (4 / 3) * Math.tan(step / 4);
  let path = `M${number(cx)} ${number(cy)}L${at(from)}`;
  for (let piece = 0; piece < pieces; piece++) {
    const [start, end] = [from + piece * step, from + (piece + 1) * step];
    path += `C${at(start, reach)} ${at(end, -reach)} ${at(end)}`;
  }
  return `${path}Z`;
}
