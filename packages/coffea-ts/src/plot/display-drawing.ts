import { drawHistogramsWith, type Hist, Stack } from "../hist/index.ts";
import { plot1d } from "./plot1d.ts";
import { plot2d } from "./plot2d.ts";
import { hasCategories } from "./plottable.ts";

const SIZE = { width: 600, height: 540 };
const MAP_SIZE = { width: 660, height: 540 };
/** More curves than there are colours for make no picture. */
const MAX_CURVES = 10;

/** The picture of a histogram in a notebook: curves, one for each category of a second axis; a map for two axes of numbers. Null for others. */
export function displayDrawing(histograms: Hist | Stack): string | null {
  const axes = [...histograms.axes];
  if (axes.some((axis) => axis.size === 0)) return null;
  if (histograms instanceof Stack) return axes.length === 1 && histograms.length <= MAX_CURVES ? plot1d(histograms, { size: SIZE }) : null;
  if (axes.length === 1) return plot1d(histograms, { size: SIZE });
  if (axes.length !== 2) return null;
  const categories = axes.filter(hasCategories);
  if (categories.length === 0) return plot2d(histograms, { size: MAP_SIZE });
  return categories.length === 1 && categories[0]!.size <= MAX_CURVES ? plot1d(histograms, { size: SIZE }) : null;
}

// Not in the sideEffects of package.json: bundles, which have no notebooks, may leave it out.
drawHistogramsWith(displayDrawing);
