import { checkPlotOptions, PLOT_OPTIONS } from "../option-lists.ts";
import { plot1d } from "../plot1d.ts";
import type { PlotOptions } from "../plot-options.ts";
import type { PlottableAxis, PlottableHist } from "../plottable.ts";
import { checkedCutflow, type Cutflow } from "./cutflow.ts";
import { CoffeaError } from "../../base/index.ts";

/**
 * Draws a cutflow, or several with the same labels by name, as curves with the labels along the x axis. Weights are drawn where all have them. The y axis is
 * logarithmic when less than a hundredth is left, unless the options say.
 *
 * @returns the SVG document as text
 * @throws CoffeaError BadArgument when yields and labels do not fit; else as `plot1d`
 */
export function plotCutflow(cutflow: Cutflow | Readonly<Record<string, Cutflow>>, options: PlotOptions = {}): string {
  checkPlotOptions(options, PLOT_OPTIONS, "plotCutflow");
  if (typeof cutflow !== "object" || cutflow === null) checkedCutflow(cutflow);
  const named = isCutflow(cutflow) ? { "": cutflow } : cutflow;
  const flows = Object.entries(named);
  if (flows.length === 0) throw new CoffeaError("BadArgument", "There is no cutflow to draw: the object is empty.");
  const isWeighted = flows.every(([, flow]) => flow.weightedYields !== undefined);
  const hists = Object.fromEntries(flows.map(([name, flow]) => [name, histOf(flow, isWeighted)]));
  const all = flows
    .flatMap(([, flow]) => Array.from((isWeighted ? flow.weightedYields : undefined) ?? flow.yields))
    .filter((value) => value > 0);
  const yScale = Math.min(...all) < 0.01 * Math.max(...all) ? "log" : "linear";
  const histtype = flows.length === 1 ? "fill" : "step";
  const yLabel = isWeighted ? "Weighted events" : "Events";
  return plot1d(hists, { yScale, histtype, yLabel, xLabel: "", flow: "none", ...options });
}

function isCutflow(value: Cutflow | Readonly<Record<string, Cutflow>>): value is Cutflow {
  return Array.isArray(value["labels"]);
}

function histOf(cutflow: Cutflow, isWeighted: boolean): PlottableHist {
  const { labels, yields, weightedYields } = checkedCutflow(cutflow);
  const edges = Float64Array.from({ length: labels.length + 1 }, (_, index) => index);
  const axis: PlottableAxis = { kind: "strCategory", name: "cut", label: "", size: labels.length, edges, bins: labels };
  const values = { shape: [labels.length], data: isWeighted ? weightedYields! : yields };
  return { axes: [axis], values: () => values, variances: () => (isWeighted ? null : values) };
}
