import { curveSetOf } from "./curve-set.ts";
import { checkPlotOptions, PLOT_OPTIONS } from "./option-lists.ts";
import { drawPicture } from "./picture.ts";
import type { PlotOptions } from "./plot-options.ts";
import type { PlotInput } from "./plottable.ts";

/**
 * Draws distributions over one axis (mplhep's `histplot`, hist's `plot1d` and `Stack.plot`) as an SVG picture in the style of CMS: a histogram of one axis,
 * one of two axes of which one is overlaid, or several histograms of the same bins, overlaid or stacked, with data and signals over them.
 * All text is drawn as outlines, so the picture looks the same on every machine; only characters outside the built-in font (Latin, Greek,
 * mathematics) are left to the viewer's fonts. Contents that are not finite are drawn as 0, with a warning.
 *
 * @returns the SVG document as text
 * @throws CoffeaError BadAxis when it is not clear what to overlay, and for histograms of different bins; BadArgument for error bars and bands without
 * variances, for impossible ranges and sizes, and for unknown values of options
 */
export function plot1d(input: PlotInput, options: PlotOptions = {}): string {
  checkPlotOptions(options, PLOT_OPTIONS, "plot1d");
  return drawPicture({ set: curveSetOf(input, options), defaultSize: { width: 1000, height: 900 } }, options);
}
