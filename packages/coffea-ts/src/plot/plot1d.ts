import { CoffeaError } from "../base/index.ts";
import { drawRemarks } from "./annotations.ts";
import { drawFrame, drawXTexts, drawYTexts } from "./axes.ts";
import { curvePaints, type CurvePaint } from "./curve-paint.ts";
import { drawCurves } from "./curves.ts";
import { drawHeader, layoutHeader } from "./header.ts";
import { layoutPlot } from "./layout.ts";
import { drawLegend, layoutLegend } from "./legend.ts";
import type { PlotOptions } from "./plot-options.ts";
import type { PlottableHist } from "./plottable.ts";
import { seriesOf, type SeriesSet } from "./series.ts";
import { styleFor } from "./style.ts";
import { element } from "./svg.ts";
import { labelWarnings } from "./text/label.ts";
import { xAxisOf, xTitleOf, yTitleOf } from "./x-axis.ts";

const defaultSize = { width: 1000, height: 900 };

/**
 * Draws a histogram of one axis, or of two of which one is overlaid (mplhep's `histplot`, hist's `plot1d`), as an SVG picture in the style of CMS.
 * All text is drawn as outlines, so the picture looks the same on every machine; only characters outside the built-in font (Latin, Greek,
 * mathematics) are left to the viewer's fonts. Flow bins are not drawn. Contents that are not finite are drawn as 0.
 *
 * @returns the SVG document as text
 * @throws CoffeaError BadAxis when it is not clear what to overlay; BadArgument for error bars without variances and for impossible ranges and sizes
 */
export function plot1d(hist: PlottableHist, options: PlotOptions = {}): string {
  const size = options.size ?? defaultSize;
  if (!(size.width >= 100 && size.height >= 100 && size.width <= 20_000 && size.height <= 20_000))
    throw new CoffeaError(
      "BadArgument",
      `A picture of ${size.width} × ${size.height} pixels is not possible: both must be between 100 and 20000.`,
    );
  const set = seriesOf(hist, options);
  if (set.replaced > 0) options.onWarning?.(`${set.replaced} contents or errors of bins are not finite numbers; they are drawn as 0.`);
  const withErrors = options.errorBars === true || options.histtype === "errorbar";
  if (withErrors && set.series.some((series) => series.errors === null))
    throw new CoffeaError(
      "BadArgument",
      "Error bars need variances, and this histogram has none: it was filled with weights into a storage that does not keep them. Make it with .weight() storage, or leave errorBars out.",
    );
  const x = xAxisOf(set.axis, options);
  const style = styleFor(size, x.bins.length);
  const paints = paintsOf(set, options);
  const room = style.width - 14 * style.gap;
  const title = options.legendTitle ?? (set.overlay === null ? "" : set.overlay.label !== "" ? set.overlay.label : set.overlay.name);
  const labels = set.series.map((series) => series.label);
  const hasLegend = options.legend ?? (set.overlay !== null && set.series.length > 0);
  const legend = hasLegend ? layoutLegend({ title, labels, paints }, style, room * (labels.length > 6 ? 0.8 : 0.55)) : null;
  warnAboutLabels([...labels, title, xTitleOf(set.axis, options), yTitleOf(set.axis, options)], options);
  const layout = layoutPlot({ set, x, legend, withErrors, header: layoutHeader(options, style, room) }, options, style);
  const look = { histtype: options.histtype ?? "step", bars: withErrors, several: set.series.length > 1 };
  const body = [
    element("rect", { width: size.width, height: size.height, fill: "white" }),
    element("g", { class: "curves" }, drawCurves(set.series, x, layout, { ...look, style, paints })),
    drawRemarks(layout.remarks, layout.skyline, layout.scales.y, style),
    drawFrame(layout.frame, layout.scales, { x: layout.xTexts.ticks, y: layout.yTexts.ticks, isNamed: x.isNamed }, style),
    drawXTexts(layout.xTexts, layout.frame, layout.scales.x, style),
    drawYTexts(layout.yTexts, layout.frame, layout.scales.y, style),
    element("g", { class: "header" }, [
      drawHeader(layoutHeader(options, style, layout.frame.right - layout.frame.left), layout.frame, style),
    ]),
    legend === null ? "" : drawLegend(legend, layout.legendAt, style, look),
  ];
  const view = `0 0 ${size.width} ${size.height}`;
  return `${element("svg", { xmlns: "http://www.w3.org/2000/svg", width: size.width, height: size.height, viewBox: view }, body)}\n`;
}

/** Points of a single histogram are black, as data are; everything else takes the palette. */
function paintsOf(set: SeriesSet, options: PlotOptions): CurvePaint[] {
  const isData = options.histtype === "errorbar" && set.series.length === 1;
  return curvePaints(set.series.length, options.colors ?? (isData ? ["black"] : undefined));
}

function warnAboutLabels(labels: readonly string[], options: PlotOptions): void {
  if (options.onWarning === undefined) return;
  const { experiment = "", status = "", title = "", rightText = "", annotations = [] } = options;
  const texts = [...labels, experiment, status, title, rightText, ...annotations.map((annotation) => annotation.text)];
  for (const warning of new Set(texts.flatMap((text) => labelWarnings(text)))) options.onWarning(warning);
}
