import { CoffeaError, hintFor } from "../base/index.ts";
import { checkedChoice } from "./choices.ts";
import type { Curve } from "./curve.ts";
import { areaPaints, curvePaints, fillOpacity } from "./curve-paint.ts";
import { symmetricErrors } from "./errors.ts";
import { differenceOfBins, gatherSeries } from "./gather-series.ts";
import { histTypes, type HistType, type PlotOptions } from "./plot-options.ts";
import type { PlotInput, PlottableAxis } from "./plottable.ts";
import { densityFactor, scaledSeries, type Series } from "./series.ts";

/** All curves of a picture over one axis. */
export interface CurveSet {
  readonly axis: PlottableAxis;
  readonly overlay: PlottableAxis | null;
  /** In the order of drawing, later ones over earlier ones. */
  readonly curves: readonly Curve[];
  /** In the order of the legend. */
  readonly legend: readonly Curve[];
  readonly outside: { readonly under: boolean; readonly over: boolean };
  /** How many contents and errors were not finite, and are 0 now. */
  readonly replaced: number;
}

const black = { color: "black", dash: "" };
const signalWidth = 1.6;
const bandPaint = { color: "#555555", dash: "" };

/**
 * Makes the curves of a picture: overlaid or stacked, bands, data and signals over them.
 *
 * @throws CoffeaError BadAxis and BadArgument as `plot1d`
 */
export function curveSetOf(input: PlotInput, options: PlotOptions): CurveSet {
  if (options.density === true && options.flow === "show")
    throw new CoffeaError(
      "BadArgument",
      'density and flow: "show" do not go together: flow bins have no width to divide by. Use flow: "hint" or "sum".',
    );
  const set = gatherSeries(input, options);
  const stack = options.stack === true;
  const main = normalised(set.series, set.axis, options);
  const curves = stack ? stackCurves(main, options) : overlayCurves(main, options);
  const { labels: _labels, overlay: _overlay, ...rest } = options;
  const more = (extra: PlotInput | undefined, what: string) => {
    if (extra === undefined) return [];
    const found = gatherSeries(extra, rest);
    const difference = differenceOfBins(set.axis, found.axis);
    if (difference !== null)
      throw new CoffeaError("BadAxis", `The ${what} needs the bins of the other histograms, but they differ: ${difference}.`);
    return normalised(found.series, found.axis, { ...options, stack: false });
  };
  const [signal, data] = [more(options.signal, "signal"), more(options.data, "data")];
  const lines = signalCurves(signal, main.length, options);
  const points = data.map((series, index) => {
    const paint = index === 0 ? black : curvePaints(data.length)[index]!;
    return curveOf({ ...series, label: series.label === "" && data.length === 1 ? "Data" : series.label }, { histtype: "errorbar", paint });
  });
  const all = [...main, ...signal, ...data];
  const shown = stack ? curves.filter((curve) => curve.histtype !== "band").toReversed() : curves;
  const bands = stack ? curves.filter((curve) => curve.histtype === "band") : [];
  return {
    axis: set.axis,
    overlay: set.overlay,
    curves: [...curves, ...lines, ...points],
    legend: [...points, ...shown, ...lines, ...bands].filter((curve) => curve.isListed),
    outside: { under: all.some((one) => one.outside.under !== 0), over: all.some((one) => one.outside.over !== 0) },
    replaced: set.replaced,
  };
}

function normalised(series: readonly Series[], axis: PlottableAxis, options: PlotOptions): Series[] {
  if (options.density !== true) return [...series];
  const total = options.stack === true ? densityFactor(sumOf(series.map((one) => one.values)), axis) : null;
  return series.map((one) => scaledSeries(one, total ?? densityFactor(one.values, axis)));
}

function overlayCurves(series: readonly Series[], options: PlotOptions): Curve[] {
  const histtypes = series.map((one) => histtypeOf(one.label, "step", options));
  checkNames(series, options);
  const isData = series.length === 1 && histtypes[0] === "errorbar";
  const paints = curvePaints(series.length, options.colors ?? (isData ? ["black"] : undefined));
  const opacity = fillOpacity(series.length > 1);
  return series.flatMap((one, index) => {
    const [paint, histtype] = [paints[index]!, histtypes[index]!];
    const curve = curveOf(one, { histtype, paint, bars: options.errorBars === true, opacity });
    if (options.band !== true || histtype === "band") return [curve];
    return [curve, curveOf(statistical(one), { histtype: "band", paint: histtype === "fill" ? bandPaint : paint, isListed: false })];
  });
}

function stackCurves(series: readonly Series[], options: PlotOptions): Curve[] {
  checkNames(series, options);
  const paints = areaPaints(series.length, options.colors);
  let base: Float64Array | null = null;
  const curves: Curve[] = [];
  for (const [index, one] of series.entries()) {
    const values: Float64Array = base === null ? one.values : sumOf([base, one.values]);
    const histtype = histtypeOf(one.label, "fill", options);
    if (histtype !== "fill" && histtype !== "step")
      throw new CoffeaError(
        "BadArgument",
        `Stacked curves are areas or steps, not ${JSON.stringify(histtype)}. Points over a stack are given as data, a band of its error with band: true.`,
      );
    curves.push({ ...curveOf({ ...one, values, errors: null }, { histtype, paint: paints[index]!, opacity: 1 }), base });
    base = values;
  }
  if (options.band !== true && options.errorBars !== true) return curves;
  const total = statistical(totalOf(series));
  const band =
    options.band === true ? [curveOf({ ...total, label: options.bandLabel ?? "Stat. unc." }, { histtype: "band", paint: bandPaint })] : [];
  const bars =
    options.errorBars === true ? [curveOf(total, { histtype: "errorbar", paint: black, isListed: false, hasPoints: false })] : [];
  return [...curves, ...band, ...bars];
}

function signalCurves(series: readonly Series[], before: number, options: PlotOptions): Curve[] {
  const paints = curvePaints(before + series.length, options.colors).slice(before);
  const bars = options.errorBars === true && options.stack !== true;
  return series.map((one, index) => curveOf(one, { histtype: "step", paint: paints[index]!, bars, lineScale: signalWidth }));
}

/** The sum of several series, variances included; without variances when one has none. */
export function totalOf(series: readonly Series[]): Series {
  const values = sumOf(series.map((one) => one.values));
  const variances = series.every((one) => one.variances !== null) ? sumOf(series.map((one) => one.variances!)) : null;
  return { label: "", values, variances, errors: null, outside: { under: 0, over: 0 } };
}

/** A series with errors of ±√variance. */
export function statistical(series: Series): Series {
  const roots = series.variances?.map((variance) => Math.sqrt(Math.max(variance, 0))) ?? null;
  return { ...series, errors: roots === null ? null : symmetricErrors(roots) };
}

/** A series with a look. Refuses points, bars and bands of a series without variances. */
export function curveOf(series: Series, look: Partial<Curve> & Pick<Curve, "histtype" | "paint">): Curve {
  const { histtype, paint, opacity = 1, isListed = true, lineScale = 1 } = look;
  const bars = look.bars === true || histtype === "errorbar";
  const hasPoints = look.hasPoints ?? histtype === "errorbar";
  if (series.errors === null && (bars || histtype === "band")) {
    const name = series.label === "" ? "this histogram" : `"${series.label}"`;
    throw new CoffeaError(
      "BadArgument",
      `${histtype === "band" ? "A band of errors needs" : "Error bars need"} variances, and ${name} has none: it was filled with weights into a storage that does not keep them. Make it with .weight() storage, or leave error bars and bands out.`,
    );
  }
  return {
    label: series.label,
    values: series.values,
    base: null,
    errors: series.errors,
    histtype,
    paint,
    bars,
    opacity,
    isListed,
    hasPoints,
    lineScale,
  };
}

function sumOf(columns: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(columns[0]?.length ?? 0);
  for (const column of columns) for (let bin = 0; bin < sum.length; bin++) sum[bin]! += column[bin]!;
  return sum;
}

function histtypeOf(label: string, usual: HistType, options: PlotOptions): HistType {
  const { histtype } = options;
  const chosen = typeof histtype === "object" ? (Object.hasOwn(histtype, label) ? histtype[label] : undefined) : histtype;
  return checkedChoice("histtype", chosen ?? usual, histTypes);
}

/** A histtype given by name has to name a curve. */
function checkNames(series: readonly Series[], options: PlotOptions): void {
  if (typeof options.histtype !== "object") return;
  const labels = series.map((one) => one.label);
  for (const name of Object.keys(options.histtype))
    if (!labels.includes(name))
      throw new CoffeaError("BadArgument", `histtype names "${name}", but there is no such curve. ${hintFor(name, labels, "curves")}`);
}
