import { CoffeaError } from "../base/index.ts";
import { totalOf } from "./curve-set.ts";
import { differenceOfBins, gatherSeries } from "./gather-series.ts";
import type { PlotOptions } from "./plot-options.ts";
import { isPlottableHist, type PlotInput, type PlottableHist } from "./plottable.ts";
import type { Series, SeriesSet } from "./series.ts";

/** Two sides of a comparison over the same bins. */
export interface Compared {
  /** The measured side, one curve each. */
  readonly tops: readonly Series[];
  /** What they are compared with: one histogram, or the sum of several. */
  readonly bottom: Series;
  /** Whether the other side has several parts, which are stacked. */
  readonly isSum: boolean;
  readonly set: SeriesSet;
}

/**
 * Reads both sides of a ratio or pull.
 *
 * @throws CoffeaError BadAxis when they have different bins
 */
export function compare(top: PlotInput, bottom: PlotInput, options: Pick<PlotOptions, "flow" | "errorMethod" | "overlay">): Compared {
  const [upper, lower] = [gatherSeries(top, options), gatherSeries(bottom, options)];
  const difference = differenceOfBins(lower.axis, upper.axis);
  if (difference !== null)
    throw new CoffeaError(
      "BadAxis",
      `Only histograms of the same bins can be compared, and these differ: ${difference}. Rebin or select both alike, as in hist.select({ ${upper.axis.name === "" ? "x" : upper.axis.name}: rebin(2) }).`,
    );
  const isSum = lower.series.length > 1;
  return { tops: upper.series, bottom: isSum ? totalOf(lower.series) : lower.series[0]!, isSum, set: lower };
}

/** A single histogram without name and label gets one for the legend. */
export function withName(input: PlotInput, name: string): PlotInput {
  if (!isPlottableHist(input) || input.axes.length !== 1) return input;
  const hist: PlottableHist = input;
  return (hist.label ?? "") === "" && (hist.name ?? "") === "" ? { [name]: hist } : input;
}
