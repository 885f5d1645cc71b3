import { CoffeaError, shortText } from "../base/index.ts";
import type { SeriesOptions } from "./plot-options.ts";
import { hasCategories, isPlottableHist, type PlotInput, type PlottableAxis, type PlottableHist } from "./plottable.ts";
import { labelOf, seriesOf, type SeriesSet } from "./series.ts";

/**
 * The curves of one histogram, or of several that have the same bins.
 *
 * @throws CoffeaError BadArgument for something else and for no histogram at all; BadAxis for histograms of other bins, and for several of which one has two axes
 */
export function gatherSeries(input: PlotInput, options: SeriesOptions): SeriesSet {
  if (isPlottableHist(input)) {
    const set = seriesOf(input, options);
    const relabel = Array.isArray(options.labels);
    return relabel
      ? { ...set, series: set.series.map((one, index) => ({ ...one, label: labelOf(one.label, options.labels, index) })) }
      : set;
  }
  const named = namedHists(input);
  if (named.length === 0) throw new CoffeaError("BadArgument", "There is nothing to draw: the list of histograms is empty.");
  const sets = named.map(([name, hist], index) => setOf(name, hist, { index, options }));
  const first = sets[0]!;
  for (const [index, set] of sets.entries()) {
    const difference = differenceOfBins(first.axis, set.axis);
    if (difference !== null)
      throw new CoffeaError(
        "BadAxis",
        `Histograms of one picture need the same bins, but ${quoted(named[index]![0], index)} and ${quoted(named[0]![0], 0)} differ: ${difference}.`,
      );
  }
  return {
    axis: first.axis,
    overlay: null,
    series: sets.flatMap((set) => set.series),
    replaced: sets.reduce((sum, set) => sum + set.replaced, 0),
  };
}

/** What makes the bins of two axes differ, in words; null when they are the same up to rounding. Names and labels may differ. */
export function differenceOfBins(a: PlottableAxis, b: PlottableAxis): string | null {
  if (hasCategories(a) !== hasCategories(b)) return `one axis has categories, the other numbers`;
  if (a.size !== b.size) return `${b.size} bins on the axis "${b.name}" and ${a.size} on "${a.name}"`;
  if (hasCategories(a)) {
    const at = a.bins.findIndex((bin, index) => bin !== b.bins[index]);
    return at < 0 ? null : `bin ${at} is ${JSON.stringify(b.bins[at])} and ${JSON.stringify(a.bins[at])}`;
  }
  const width = Math.abs(a.edges[a.size]! - a.edges[0]!) / Math.max(a.size, 1);
  for (let at = 0; at <= a.size; at++) {
    const [left, right] = [a.edges[at]!, b.edges[at]!];
    if (left !== right && !(Math.abs(left - right) <= 1e-6 * width)) return `border ${at} of the bins is ${right} and ${left}`;
  }
  return null;
}

function namedHists(input: Exclude<PlotInput, PlottableHist>): [name: string | null, hist: PlottableHist][] {
  if (typeof input !== "object" || input === null)
    throw new CoffeaError(
      "BadArgument",
      `${shortText(input)} cannot be drawn: give a histogram, a list of histograms, or an object of histograms by name.`,
    );
  if (Symbol.iterator in input) return Array.from(input as Iterable<PlottableHist>, (hist) => [null, hist]);
  return Object.entries(input);
}

function setOf(name: string | null, hist: PlottableHist, how: { readonly index: number; readonly options: SeriesOptions }): SeriesSet {
  const { index, options } = how;
  if (!isPlottableHist(hist))
    throw new CoffeaError("BadArgument", `${quoted(name, index)} of what is to be drawn is not a histogram: it has no axes and values.`);
  const { overlay: _overlay, labels, ...rest } = options;
  if (hist.axes.length !== 1)
    throw new CoffeaError(
      "BadAxis",
      `Each of several histograms in one picture needs one axis, but ${quoted(name, index)} has ${hist.axes.length} (${hist.axes.map((axis) => axis.name).join(", ")}). Project them first, as in hist.project("${hist.axes[0]?.name ?? "mass"}").`,
    );
  const set = seriesOf(hist, rest);
  const own = name ?? ((hist.name ?? "") ? hist.name! : (hist.label ?? ""));
  return { ...set, series: [{ ...set.series[0]!, label: labelOf(own, labels, index) }] };
}

function quoted(name: string | null, index: number): string {
  return name === null ? `histogram ${index}` : `"${name}"`;
}
