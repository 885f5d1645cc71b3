import { CoffeaError, hintFor } from "../base/index.ts";
import { checkedChoice } from "./choices.ts";
import { errorsOf, type Errors } from "./errors.ts";
import { withFlow, type FlowContents } from "./flow.ts";
import { errorMethods, flowModes, type SeriesOptions } from "./plot-options.ts";
import type { PlottableAxis, PlottableHist } from "./plottable.ts";

/** One curve: contents per bin of the x axis. */
export interface Series {
  readonly label: string;
  readonly values: Float64Array;
  /** Per bin; null where the storage does not know variances. */
  readonly variances: Float64Array | null;
  /** Lengths of error bars per bin; null without variances. */
  readonly errors: Errors | null;
  /** What lies outside the axis, for the marks that hint at it. */
  readonly outside: FlowContents;
}

/** Histograms as curves over one axis. */
export interface SeriesSet {
  readonly axis: PlottableAxis;
  /** The axis whose bins are the curves, or null. */
  readonly overlay: PlottableAxis | null;
  readonly series: readonly Series[];
  /** How many contents and errors were not finite, and are 0 now. */
  readonly replaced: number;
}

/**
 * Splits a histogram of one or two axes into curves. Contents and errors that are not finite become 0.
 *
 * @throws CoffeaError BadAxis when the histogram has more than two axes, when `overlay` names none of them, or when it is not clear which to overlay;
 * BadArgument for `density` together with flow bins that are shown
 */
export function seriesOf(hist: PlottableHist, options: SeriesOptions): SeriesSet {
  const [xIndex, overlayIndex] = chooseAxes(hist.axes, options.overlay);
  const overlay = overlayIndex === null ? null : hist.axes[overlayIndex]!;
  const count = overlay?.size ?? 1;
  let replaced = 0;
  const finite = (value: number) => {
    if (Number.isFinite(value)) return value;
    replaced++;
    return 0;
  };
  const source = { axes: hist.axes, values: hist.values({ flow: true }), variances: hist.variances({ flow: true }) };
  const mode = checkedChoice("flow", options.flow ?? "hint", flowModes);
  const method = checkedChoice("errorMethod", options.errorMethod ?? "auto", errorMethods);
  let axis = hist.axes[xIndex]!;
  const series = Array.from({ length: count }, (_, category): Series => {
    const column = withFlow(source, { xIndex, overlayIndex, category }, mode);
    axis = column.axis;
    const label = overlay === null ? (hist.label ?? hist.name ?? "") : categoryText(overlay, category);
    const values = column.values.map(finite);
    const variances = column.variances?.map(finite) ?? null;
    const errors = variances === null ? null : errorsOf(values, variances, method);
    return { label: labelOf(label, options.labels), values, variances, errors, outside: column.outside };
  });
  return { axis, overlay, series, replaced };
}

/** Text of one bin of an axis: the category, or the borders of the bin. */
export function categoryText(axis: PlottableAxis, index: number): string {
  const bin = axis.bins[index];
  if (typeof bin === "string") return bin;
  if (axis.kind === "boolean") return index === 0 ? "false" : "true";
  if (axis.kind === "integer") return String(axis.edges[index]);
  return Array.isArray(bin) ? `[${String(bin[0])}, ${String(bin[1])})` : String(bin);
}

function chooseAxes(axes: readonly PlottableAxis[], overlay: string | undefined): [x: number, overlay: number | null] {
  const names = axes.map((axis) => axis.name);
  if (axes.length === 0 || axes.length > 2)
    throw new CoffeaError(
      "BadAxis",
      `A plot of curves needs a histogram of one axis, or of two of which one is overlaid; this one has ${axes.length} (${names.join(", ")}). Pick a bin or sum over the others first, as in hist.project("${names[0] ?? "mass"}").`,
    );
  if (overlay !== undefined) {
    const index = names.indexOf(overlay);
    if (index < 0) throw new CoffeaError("BadAxis", `There is no axis "${overlay}" to overlay. ${hintFor(overlay, names, "axes")}`);
    if (axes.length === 1)
      throw new CoffeaError(
        "BadAxis",
        `The axis "${overlay}" cannot be overlaid: it is the only one, and the x axis is needed. Leave overlay out.`,
      );
    return [1 - index, index];
  }
  if (axes.length === 1) return [0, null];
  for (const kinds of [["strCategory", "intCategory"], ["boolean"]]) {
    const found = axes.findIndex((axis) => kinds.includes(axis.kind));
    if (found >= 0) return [1 - found, found];
  }
  throw new CoffeaError(
    "BadAxis",
    `Neither "${names[0]}" nor "${names[1]}" is a category axis, so it is not clear which to overlay. Say it, as in { overlay: "${names[0]}" }, project to one axis, or draw both with plot2d.`,
  );
}

/** The text that `labels` gives to a curve: by its own text, or by its position; its own text where none is given. */
export function labelOf(text: string, labels: SeriesOptions["labels"], index = 0): string {
  if (labels === undefined) return text;
  if (Array.isArray(labels)) return (labels as readonly string[])[index] ?? text;
  const table = labels as Readonly<Record<string, string>>;
  return Object.hasOwn(table, text) ? table[text]! : text;
}

/** A series with contents and errors multiplied per bin. */
export function scaledSeries(series: Series, factor: (bin: number) => number): Series {
  const scale = (lengths: Float64Array) => lengths.map((value, bin) => value * factor(bin));
  return {
    ...series,
    values: scale(series.values),
    variances: series.variances?.map((value, bin) => value * factor(bin) ** 2) ?? null,
    errors: series.errors === null ? null : { down: scale(series.errors.down), up: scale(series.errors.up) },
  };
}

/** Factors per bin that make the area under contents 1; 0 for contents without a sum. */
export function densityFactor(values: Float64Array, axis: PlottableAxis): (bin: number) => number {
  const sum = values.reduce((total, value) => total + value, 0);
  return (bin) => (sum === 0 ? 0 : 1 / sum / (axis.edges[bin + 1]! - axis.edges[bin]!));
}
