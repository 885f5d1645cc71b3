import { checkPlotOptions, PULL_OPTIONS } from "./option-lists.ts";
import { CoffeaError } from "../base/index.ts";
import { compare, withName } from "./compared.ts";
import { curveSetOf, curveOf, type CurveSet } from "./curve-set.ts";
import { curvePaints } from "./curve-paint.ts";
import { gatherSeries } from "./gather-series.ts";
import { drawPicture } from "./picture.ts";
import type { PlotInput, PlottableHist } from "./plottable.ts";
import { pullPanel } from "./pull-panel.ts";
import type { PullOptions } from "./ratio-options.ts";
import type { Series } from "./series.ts";

/**
 * Draws a histogram, a model, and in a panel below the pulls (hist's `plot_pull`): content minus model, over the √variance of the content, with bands at
 * one and two standard deviations. Where this is not a number, because the variance is 0, the pull is 0.
 *
 * @param hist - what was measured, of one axis, drawn as points
 * @param model - a function of x that gives the content of a bin at its middle, or a histogram, or several that are stacked. Nothing is fitted here
 * @returns the SVG document as text
 * @throws CoffeaError as `plot1d`, BadAxis for different bins, BadArgument for a histogram without variances
 */
export function plotPull(hist: PlottableHist, model: PlotInput | ((x: number) => number), options: PullOptions = {}): string {
  checkPlotOptions(options, PULL_OPTIONS, "plotPull");
  if (typeof model === "function") return pullOfFunction(hist, model, options);
  const { tops, bottom, isSum } = compare(hist, model, options);
  const upper = { stack: isSum, band: isSum && bottom.variances !== null, ...options, data: withName(hist, "Data") };
  const set = curveSetOf(withName(model, "Model"), upper);
  return draw(set, pullsOf(single(tops), bottom.values), upper);
}

function pullOfFunction(hist: PlottableHist, model: (x: number) => number, options: PullOptions): string {
  const { axis, series } = gatherSeries(hist, options);
  const data = single(series);
  const values = Float64Array.from({ length: axis.size }, (_, bin) => model((axis.edges[bin]! + axis.edges[bin + 1]!) / 2));
  const shown = {
    label: options.modelLabel ?? "Model",
    values: values.map((value) => (Number.isFinite(value) ? value : 0)),
    variances: null,
    errors: null,
  };
  const [paint] = curvePaints(1, options.colors);
  const outside = { under: 0, over: 0 };
  const line = { ...curveOf({ ...shown, outside }, { histtype: "step", paint: paint! }), smooth: model };
  const points = curveSetOf(withName(hist, "Data"), { ...options, histtype: "errorbar", colors: ["black"], stack: false, band: false });
  const set = { ...points, curves: [line, ...points.curves], legend: [...points.legend, line] };
  return draw(set, pullsOf(data, values), options);
}

function draw(set: CurveSet, pulls: Float64Array, options: PullOptions): string {
  const usual = options.colors?.[0] ?? curvePaints(1)[0]!.color;
  return drawPicture({ set, panel: pullPanel(pulls, usual, options), defaultSize: { width: 1000, height: 1000 } }, options);
}

function single(series: readonly Series[]): Series {
  if (series.length === 1) return series[0]!;
  throw new CoffeaError(
    "BadAxis",
    `Pulls are those of one histogram of one axis, and this one gives ${series.length} curves. Pick one category first, as in hist.select({ sample: "data" }).`,
  );
}

function pullsOf(data: Series, expected: Float64Array): Float64Array {
  if (data.variances === null)
    throw new CoffeaError(
      "BadArgument",
      "Pulls need variances, and this histogram has none: it was filled with weights into a storage that does not keep them. Make it with .weight() storage.",
    );
  return data.values.map((value, bin) => {
    const pull = (value - expected[bin]!) / Math.sqrt(data.variances![bin]!);
    return Number.isFinite(pull) ? pull : 0;
  });
}
