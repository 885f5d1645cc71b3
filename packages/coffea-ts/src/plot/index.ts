/**
 * Pictures of histograms: SVG text without a DOM, PNG images (in Node), and characters for terminals, in the style of CMS.
 * A histogram of one axis is one curve; of two axes one is overlaid, each of its bins a curve with an entry in the legend.
 * Labels may hold formulas between dollar signs; `labelWarnings` says what would not be understood.
 *
 * ```ts
 * import { Hist } from "coffea-ts/hist";
 * import { plot1d, plotTerminal, toPng } from "coffea-ts/plot";
 *
 * const mass = Hist.new.strCat(["opposite", "same"], { name: "sign" }).log(50, 0.2, 200, { name: "mass", label: "$m_{\\mu\\mu}$ [GeV]" }).int64();
 * mass.fill({ sign: "opposite", mass: 91.2 });
 * const svg = plot1d(mass, { yScale: "log", experiment: "CMS", status: "Open Data", rightText: "8 TeV" });
 * const png = await toPng(svg);
 * console.log(png.length > 0, plotTerminal(mass, { width: 60 }));
 * ```
 *
 * Once this is loaded, notebooks draw histograms as these plots do; `new SvgPicture(svg)` shows a plot with options of one's own there.
 *
 * @module
 */
import "./display-drawing.ts";
export { plot1d } from "./plot1d.ts";
export { plot2d } from "./plot2d.ts";
export { plot2dFull } from "./plot2d-full.ts";
export type { MapOptions, Plot2dOptions } from "./plot2d-options.ts";
export type { ColorMapName } from "./color-map.ts";
export { plotPie } from "./plot-pie.ts";
export type { PieOptions } from "./plot-pie.ts";
export { plotRatio } from "./plot-ratio.ts";
export { plotPull } from "./plot-pull.ts";
export type { PullOptions, RatioOptions, RatioUncertainty } from "./ratio-options.ts";
export { toPng } from "./png.ts";
export { toPdf } from "./pdf.ts";
export type { PdfOptions } from "./pdf.ts";
export type { PngOptions } from "./png.ts";
export { plotTerminal } from "./terminal/plot-terminal.ts";
export type { TerminalOptions } from "./terminal/terminal-options.ts";
export { plotTerminal2d } from "./terminal/plot-terminal2d.ts";
export type { Terminal2dOptions } from "./terminal/plot-terminal2d.ts";
export { plotCutflow } from "./cutflow/plot-cutflow.ts";
export { cutflowTable } from "./cutflow/cutflow-table.ts";
export type { TableFormat } from "./cutflow/cutflow-table.ts";
export { cutEfficiencies } from "./cutflow/cutflow.ts";
export type { CutEfficiencies, Cutflow } from "./cutflow/cutflow.ts";
export { SvgPicture } from "../base/index.ts";
export * as drawing from "./drawing.ts";
export { labelWarnings } from "./text/label.ts";
export type { Annotation, ErrorMethod, FlowMode, HistType, PlotOptions, ScaleKind, SeriesOptions } from "./plot-options.ts";
export type { PlotInput, PlottableAxis, PlottableHist, PlottableValues } from "./plottable.ts";
