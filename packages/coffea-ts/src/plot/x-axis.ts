import { categoryText } from "./series.ts";
import { ticksOf, type Ticks } from "./ticks.ts";
import type { ScaleKind, SeriesOptions } from "./plot-options.ts";
import type { PlottableAxis } from "./plottable.ts";

/** Integer axes of up to this many bins get their numbers under the middle of the bins. */
const mostNumberedBins = 16;

/** What is known of the x axis before it has pixels. */
export interface XAxis {
  readonly kind: ScaleKind;
  readonly domain: readonly [number, number];
  /** The bins in sight: index in the axis, and borders. */
  readonly bins: readonly { readonly index: number; readonly low: number; readonly high: number }[];
  /** Whether ticks are names of bins, at their middle. */
  readonly isNamed: boolean;
}

/** Scale, range and visible bins. Bins without a finite border, and on a log axis without a positive one, cannot be shown. */
export function xAxisOf(axis: PlottableAxis, options: SeriesOptions): XAxis {
  const isNamed =
    axis.kind === "strCategory" ||
    axis.kind === "intCategory" ||
    axis.kind === "boolean" ||
    (axis.kind === "integer" && axis.size <= mostNumberedBins && options.xRange === undefined);
  const kind = isNamed ? "linear" : (options.xScale ?? (axis.transform === "log" ? "log" : "linear"));
  const all = Array.from({ length: axis.size }, (_, index) => ({ index, low: axis.edges[index]!, high: axis.edges[index + 1]! }));
  const drawable = all.filter((bin) => Number.isFinite(bin.low) && Number.isFinite(bin.high) && (kind === "linear" || bin.low > 0));
  const domain = options.xRange ?? [drawable[0]?.low ?? (kind === "log" ? 1 : 0), drawable.at(-1)?.high ?? 10];
  return { kind, domain, isNamed, bins: drawable.filter((bin) => bin.high > domain[0] && bin.low < domain[1]) };
}

/** The ticks of the x axis. */
export function xTicksOf(axis: PlottableAxis, x: XAxis, target: number): Ticks {
  if (!x.isNamed) return ticksOf(x.kind, x.domain, target);
  return { major: x.bins.map((bin) => ({ value: (bin.low + bin.high) / 2, label: categoryText(axis, bin.index) })), minor: [], power: 0 };
}

/** The title of the x axis: what was asked for, else the axis' label, else its name. */
export function xTitleOf(axis: PlottableAxis, options: SeriesOptions): string {
  return options.xLabel ?? (axis.label !== "" ? axis.label : axis.name);
}

/** The title of the y axis: what was asked for, else what a bin holds. */
export function yTitleOf(axis: PlottableAxis, options: SeriesOptions): string {
  if (options.yLabel !== undefined) return options.yLabel;
  if (options.density === true) return "Density";
  if (axis.kind === "variable") return "Events / bin";
  if (axis.kind !== "regular") return "Events";
  const unit = /\[([^\][]+)\]\s*$/.exec(xTitleOf(axis, options))?.[1];
  if (unit === undefined || (axis.transform ?? null) !== null) return "Events / bin";
  const exact = (axis.edges[axis.size]! - axis.edges[0]!) / axis.size;
  const width = Number(exact.toPrecision(3));
  if (Math.abs(width - exact) > 1e-9 * exact) return "Events / bin";
  return `Events / ${width === 1 ? "" : `${width} `}${unit}`;
}
