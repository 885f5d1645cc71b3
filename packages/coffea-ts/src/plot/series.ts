import { CoffeaError, hintFor } from "../base/index.ts";
import type { SeriesOptions } from "./plot-options.ts";
import type { PlottableAxis, PlottableHist, PlottableValues } from "./plottable.ts";

/** One curve: contents per bin of the x axis. */
export interface Series {
  readonly label: string;
  readonly values: Float64Array;
  /** √variance per bin; null where the storage does not know variances. */
  readonly errors: Float64Array | null;
}

/** A histogram as curves over one axis. */
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
 * @throws CoffeaError BadAxis when the histogram has more than two axes, when `overlay` names none of them, or when it is not clear which to overlay
 */
export function seriesOf(hist: PlottableHist, options: SeriesOptions): SeriesSet {
  const [xIndex, overlayIndex] = chooseAxes(hist.axes, options.overlay);
  const axis = hist.axes[xIndex]!;
  const overlay = overlayIndex === null ? null : hist.axes[overlayIndex]!;
  const [values, variances] = [hist.values(), hist.variances()];
  const count = overlay?.size ?? 1;
  let replaced = 0;
  const finite = (value: number) => {
    if (Number.isFinite(value)) return value;
    replaced++;
    return 0;
  };
  const series = Array.from({ length: count }, (_, category) => {
    const pick = (source: PlottableValues) => column(source, axis.size, { xIndex, overlayIndex, category });
    const label = overlay === null ? (hist.label ?? hist.name ?? "") : categoryText(overlay, category);
    const errors = variances === null ? null : pick(variances).map((value) => finite(Math.sqrt(Math.max(value, 0))));
    const one = { label: labelOf(label, options.labels), values: pick(values).map(finite), errors };
    return options.density === true ? toDensity(one, axis) : one;
  });
  return { axis, overlay, series, replaced };
}

/** Text of one bin of an axis: the category, or the borders of the bin. */
export function categoryText(axis: PlottableAxis, index: number): string {
  const bin = axis.bins[index];
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
    `Neither "${names[0]}" nor "${names[1]}" is a category axis, so it is not clear which to overlay. Say it, as in { overlay: "${names[0]}" }, or project to one axis.`,
  );
}

function column(
  source: PlottableValues,
  size: number,
  where: { readonly xIndex: number; readonly overlayIndex: number | null; readonly category: number },
): Float64Array {
  const { xIndex, overlayIndex, category } = where;
  if (overlayIndex === null) return Float64Array.from({ length: size }, (_, bin) => source.data[bin]!);
  const columns = source.shape[1]!;
  return Float64Array.from({ length: size }, (_, bin) => source.data[xIndex === 1 ? category * columns + bin : bin * columns + category]!);
}

function labelOf(text: string, labels: Readonly<Record<string, string>> | undefined): string {
  return labels !== undefined && Object.hasOwn(labels, text) ? labels[text]! : text;
}

function toDensity(series: Series, axis: PlottableAxis): Series {
  const sum = series.values.reduce((total, value) => total + value, 0);
  const scale = (value: number, bin: number) => (sum === 0 ? 0 : value / sum / (axis.edges[bin + 1]! - axis.edges[bin]!));
  return { ...series, values: series.values.map(scale), errors: series.errors?.map(scale) ?? null };
}
