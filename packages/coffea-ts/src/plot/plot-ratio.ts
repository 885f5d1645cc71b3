import { checkPlotOptions, RATIO_OPTIONS } from "./option-lists.ts";
import { checkedChoice } from "./choices.ts";
import { compare, withName } from "./compared.ts";
import { curvePaints } from "./curve-paint.ts";
import { curveSetOf } from "./curve-set.ts";
import { drawPicture } from "./picture.ts";
import type { PlotInput } from "./plottable.ts";
import { ratioUncertainties, type RatioOptions } from "./ratio-options.ts";
import { ratioPanel } from "./ratio-panel.ts";
import { ratioPoints } from "./ratio-points.ts";

/**
 * Draws histograms and, in a panel below, their ratio (hist's `plot_ratio`) as an SVG picture. Several denominators are stacked, with the band of their
 * statistical error in both panels, and the ratio is taken to their sum: `plotRatio(data, { Top: top, "Drell-Yan": dy })`. Several numerators are points of
 * different colours. Bins without anything in the denominator have no ratio; points that are out of sight are arrows at the edge.
 *
 * @param numerator - what was measured, drawn as points
 * @param denominator - what it is compared with, of the same bins
 * @returns the SVG document as text
 * @throws CoffeaError as `plot1d`, BadAxis for different bins, BadArgument for an efficiency above 1
 */
export function plotRatio(numerator: PlotInput, denominator: PlotInput, options: RatioOptions = {}): string {
  checkPlotOptions(options, RATIO_OPTIONS, "plotRatio");
  const uncertainty = checkedChoice("uncertainty", options.uncertainty ?? "poisson", ratioUncertainties);
  checkedChoice("uncertaintyStyle", options.uncertaintyStyle ?? "line", ["line", "box"]);
  const { tops, bottom, isSum } = compare(numerator, denominator, options);
  const upper = {
    stack: isSum,
    band: isSum && bottom.variances !== null,
    errorBars: !isSum && bottom.variances !== null,
    ...options,
    data: withName(numerator, isSum ? "Data" : "Numerator"),
  };
  const set = curveSetOf(withName(denominator, "Denominator"), upper);
  const paints = tops.length === 1 ? [{ color: "black", dash: "" }] : [{ color: "black", dash: "" }, ...curvePaints(tops.length).slice(1)];
  const ratios = tops.map((top, index) => ({ points: ratioPoints(top, bottom, uncertainty), paint: paints[index]! }));
  const label = options.ratioLabel ?? (isSum && uncertainty !== "efficiency" ? "Data / Pred." : undefined);
  const panel = ratioPanel({ ratios, band: upper.band ? bottom : null }, label === undefined ? options : { ...options, ratioLabel: label });
  return drawPicture({ set, panel, defaultSize: { width: 1000, height: 1000 } }, upper);
}
