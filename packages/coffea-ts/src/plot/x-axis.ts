import { categoryText } from "./series.ts";
import { ticksOf, type Ticks } from "./ticks.ts";
import { checkedChoice } from "./choices.ts";
import type { ShownFlow } from "./flow.ts";
import { scaleKinds, type ScaleKind, type SeriesOptions } from "./plot-options.ts";
import { hasCategories, type PlottableAxis } from "./plottable.ts";

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
  /** The part of the domain that is not flow bins. */
  readonly inner: readonly [number, number];
}

/** What of the options concerns one axis. */
export interface AxisChoice {
  readonly scale?: ScaleKind;
  readonly range?: readonly [number, number];
}

/** Scale, range and visible bins. Bins without a finite border, and on a log axis without a positive one, cannot be shown. */
export function xAxisOf(axis: PlottableAxis & ShownFlow, options: SeriesOptions): XAxis {
  return viewOf(axis, {
    ...(options.xScale === undefined ? {} : { scale: checkedChoice("xScale", options.xScale, scaleKinds) }),
    ...(options.xRange === undefined ? {} : { range: options.xRange }),
  });
}

/** The same of any axis, x or y. */
export function viewOf(axis: PlottableAxis & ShownFlow, choice: AxisChoice): XAxis {
  const isNamed = hasCategories(axis) || (axis.kind === "integer" && axis.size <= mostNumberedBins && choice.range === undefined);
  const kind = isNamed ? "linear" : (choice.scale ?? (axis.transform === "log" ? "log" : "linear"));
  const all = Array.from({ length: axis.size }, (_, index) => ({ index, low: axis.edges[index]!, high: axis.edges[index + 1]! }));
  const drawable = all.filter((bin) => Number.isFinite(bin.low) && Number.isFinite(bin.high) && (kind === "linear" || bin.low > 0));
  const domain = choice.range ?? [drawable[0]?.low ?? (kind === "log" ? 1 : 0), drawable.at(-1)?.high ?? 10];
  const inner = [
    axis.edges[axis.shownUnder === true ? 1 : 0] ?? 0,
    axis.edges[axis.size - (axis.shownOver === true ? 1 : 0)] ?? 0,
  ] as const;
  return { kind, domain, isNamed, inner, bins: drawable.filter((bin) => bin.high > domain[0] && bin.low < domain[1]) };
}

/** The ticks of the x axis. */
export function xTicksOf(axis: PlottableAxis & ShownFlow, x: XAxis, target: number): Ticks {
  if (!x.isNamed) {
    const ticks = ticksOf(x.kind, x.domain, target);
    return axis.shownUnder === true || axis.shownOver === true ? withFlowTicks(ticks, axis, x) : ticks;
  }
  return { major: x.bins.map((bin) => ({ value: (bin.low + bin.high) / 2, label: categoryText(axis, bin.index) })), minor: [], power: 0 };
}

/** Ticks inside the axis, and the names of its flow bins at their middle; ticks whose labels would touch these names lose their labels. */
function withFlowTicks(ticks: Ticks, axis: PlottableAxis & ShownFlow, x: XAxis): Ticks {
  const flow = [...(axis.shownUnder === true ? [0] : []), ...(axis.shownOver === true ? [axis.size - 1] : [])];
  const isLog = x.kind === "log";
  const middle = (low: number, high: number) => (isLog ? Math.sqrt(low * high) : (low + high) / 2);
  const names = x.bins
    .filter((bin) => flow.includes(bin.index))
    .map((bin) => ({ value: middle(bin.low, bin.high), label: categoryText(axis, bin.index) }));
  const [low, high] = x.inner;
  const position = (value: number) => (isLog ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low));
  const isFree = (value: number) =>
    (axis.shownUnder !== true || position(value) > 0.05) && (axis.shownOver !== true || position(value) < 0.95);
  const isInside = (value: number) => position(value) >= -1e-9 && position(value) <= 1 + 1e-9;
  const inside = ticks.major.filter((tick) => isInside(tick.value));
  return {
    power: ticks.power,
    major: [...inside.filter((tick) => isFree(tick.value)), ...names],
    minor: [...ticks.minor.filter(isInside), ...inside.filter((tick) => !isFree(tick.value)).map((tick) => tick.value)],
  };
}

/** The title of the x axis: what was asked for, else the axis' label, else its name. */
export function xTitleOf(axis: PlottableAxis, options: SeriesOptions): string {
  return options.xLabel ?? (axis.label !== "" ? axis.label : axis.name);
}

/** The title of the y axis: what was asked for, else what a bin holds. */
export function yTitleOf(axis: PlottableAxis & ShownFlow, options: SeriesOptions): string {
  if (options.yLabel !== undefined) return options.yLabel;
  if (options.density === true) return "Density";
  if (axis.kind === "variable") return "Events / bin";
  if (axis.kind !== "regular") return "Events";
  const unit = /\[([^\][]+)\]\s*$/.exec(xTitleOf(axis, options))?.[1];
  if (unit === undefined || (axis.transform ?? null) !== null) return "Events / bin";
  const [first, last] = [axis.shownUnder === true ? 1 : 0, axis.size - (axis.shownOver === true ? 1 : 0)];
  const exact = (axis.edges[last]! - axis.edges[first]!) / (last - first);
  const width = Number(exact.toPrecision(3));
  if (Math.abs(width - exact) > 1e-9 * exact) return "Events / bin";
  return `Events / ${width === 1 ? "" : `${width} `}${unit}`;
}
