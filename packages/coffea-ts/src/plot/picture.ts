import { CoffeaError } from "../base/index.ts";
import { drawRemarks } from "./annotations.ts";
import { drawFrame, drawXTexts, drawYTexts } from "./axes.ts";
import { checkedChoice } from "./choices.ts";
import type { CurveSet } from "./curve-set.ts";
import { drawCurves } from "./curves.ts";
import { drawFlowMarks } from "./flow-marks.ts";
import { drawHeader, layoutHeader } from "./header.ts";
import { layoutPlot, type Layout, type Panel } from "./layout.ts";
import { drawLegend, layoutLegend, type Legend } from "./legend.ts";
import { scaleKinds, type PlotOptions } from "./plot-options.ts";
import { styleFor, type Style } from "./style.ts";
import { element } from "./svg.ts";
import { labelWarnings } from "./text/label.ts";
import { xAxisOf, xTitleOf, yTitleOf, type XAxis } from "./x-axis.ts";

/** What a picture of curves shows. */
export interface PictureContent {
  readonly set: CurveSet;
  readonly panel?: Panel;
  /** Size without an own one in the options. */
  readonly defaultSize: { readonly width: number; readonly height: number };
}

/** Draws curves, and a panel below them if there is one, as an SVG document. */
export function drawPicture({ set, panel, defaultSize }: PictureContent, options: PlotOptions): string {
  const size = checkedSize(options.size ?? defaultSize);
  checkedChoice("yScale", options.yScale ?? "linear", scaleKinds);
  if (set.replaced > 0) options.onWarning?.(`${set.replaced} contents or errors of bins are not finite numbers; they are drawn as 0.`);
  const x = xAxisOf(set.axis, options);
  const style = styleFor(size, x.bins.length);
  const legend = legendOf(set, options, style);
  warnAboutLogarithm(set, x, options);
  warnAboutLabels(
    [...set.legend.map((entry) => entry.label), legendTitleOf(set, options), xTitleOf(set.axis, options), yTitleOf(set.axis, options)],
    options,
  );
  const header = layoutHeader(options, style, style.width - 14 * style.gap);
  const layout = layoutPlot({ axis: set.axis, curves: set.curves, x, legend, header, panel: panel ?? null }, options, style);
  return svgDocument(size, [
    element("g", { class: "curves" }, drawCurves(set.curves, x, layout, style)),
    drawRemarks(layout.remarks, layout.skyline, layout.scales.y, style),
    drawFrame(layout.frame, layout.scales, { x: layout.xTexts.ticks, y: layout.yTexts.ticks, isNamed: x.isNamed }, style),
    panel === undefined ? "" : drawPanel(panel, layout, x, style),
    drawFlowMarks(set.outside, layout.frame, style),
    drawXTexts(layout.xTexts, layout.panel?.frame ?? layout.frame, layout.scales.x, style),
    drawYTexts(layout.yTexts, layout.frame, layout.scales.y, style),
    element("g", { class: "header" }, [
      drawHeader(layoutHeader(options, style, layout.frame.right - layout.frame.left), layout.frame, style),
    ]),
    legend === null ? "" : drawLegend(legend, layout.legendAt, style),
  ]);
}

/** A white SVG document of a size. */
export function svgDocument(size: { readonly width: number; readonly height: number }, body: readonly string[]): string {
  const view = `0 0 ${size.width} ${size.height}`;
  const paper = element("rect", { width: size.width, height: size.height, fill: "white" });
  return `${element("svg", { xmlns: "http://www.w3.org/2000/svg", width: size.width, height: size.height, viewBox: view }, [paper, ...body])}\n`;
}

/**
 * A size that a picture can have.
 *
 * @throws CoffeaError BadArgument for others
 */
export function checkedSize(size: { readonly width: number; readonly height: number }): {
  readonly width: number;
  readonly height: number;
} {
  if (size.width >= 100 && size.height >= 100 && size.width <= 20_000 && size.height <= 20_000) return size;
  throw new CoffeaError(
    "BadArgument",
    `A picture of ${size.width} × ${size.height} pixels is not possible: both must be between 100 and 20000.`,
  );
}

function drawPanel(panel: Panel, layout: Layout, x: XAxis, style: Style): string {
  const { frame, scale, yTexts } = layout.panel!;
  const scales = { x: layout.scales.x, y: scale };
  return element("g", { class: "panel" }, [
    panel.draw({ frame, x, scales, style }),
    drawFrame(frame, scales, { x: layout.xTexts.ticks, y: yTexts.ticks, isNamed: x.isNamed }, style),
    drawYTexts(yTexts, frame, scale, style),
  ]);
}

function legendTitleOf({ overlay }: CurveSet, options: PlotOptions): string {
  return options.legendTitle ?? (overlay === null ? "" : overlay.label !== "" ? overlay.label : overlay.name);
}

/** The legend, unless it is not wanted or has nothing to tell apart. */
function legendOf(set: CurveSet, options: PlotOptions, style: Style): Legend | null {
  const entries = set.legend.filter((entry) => entry.label !== "" || options.legend === true);
  const isUseful = set.overlay !== null ? entries.length > 0 : set.legend.length > 1 && entries.length > 0;
  if (!(options.legend ?? isUseful)) return null;
  const room = style.width - 14 * style.gap;
  return layoutLegend({ title: legendTitleOf(set, options), entries }, style, room * (entries.length > 6 ? 0.8 : 0.55));
}

function warnAboutLogarithm({ curves }: CurveSet, x: XAxis, options: PlotOptions): void {
  if (options.yScale !== "log" || curves.length === 0) return;
  const contents = curves.flatMap((curve) => x.bins.map((bin) => curve.values[bin.index]!));
  const negative = contents.filter((value) => value < 0).length;
  if (!contents.some((value) => value > 0))
    options.onWarning?.("No content is positive, so a logarithmic y axis shows nothing. Use a linear one.");
  else if (negative > 0) options.onWarning?.(`${negative} contents are negative, which a logarithmic y axis cannot show.`);
}

/** Tells about TeX that is not understood in any of the picture's texts. */
export function warnAboutLabels(labels: readonly string[], options: PlotOptions): void {
  if (options.onWarning === undefined) return;
  const { experiment = "", status = "", title = "", rightText = "", annotations = [] } = options;
  const texts = [...labels, experiment, status, title, rightText, ...annotations.map((annotation) => annotation.text)];
  for (const warning of new Set(texts.flatMap((text) => labelWarnings(text)))) options.onWarning(warning);
}
