import type { FlowMode } from "./plot-options.ts";
import { hasCategories, type PlottableAxis, type PlottableValues } from "./plottable.ts";

/** Contents of the bins below and above an axis. */
export interface FlowContents {
  readonly under: number;
  readonly over: number;
}

/** One curve of a histogram over its axis; with shown flow bins the axis has them as bins of its own. */
export interface FlowColumn {
  readonly axis: PlottableAxis & ShownFlow;
  readonly values: Float64Array;
  readonly variances: Float64Array | null;
  readonly outside: FlowContents;
}

/** Which of an axis' bins are flow bins that are drawn beside the others. */
export interface ShownFlow {
  readonly shownUnder?: boolean;
  readonly shownOver?: boolean;
}

/** A histogram read once, flow bins included. */
export interface FlowSource {
  readonly axes: readonly PlottableAxis[];
  readonly values: PlottableValues;
  readonly variances: PlottableValues | null;
}

/** Which curve of a histogram. */
export interface ColumnChoice {
  readonly xIndex: number;
  readonly overlayIndex: number | null;
  readonly category: number;
}

/** The part of the axis that a shown flow bin takes. */
const flowShare = 0.06;

/** Reads one curve and treats what lies outside its axis: leaves it out, adds it to the outermost bins, or gives it bins of its own. */
export function withFlow(source: FlowSource, choice: ColumnChoice, mode: FlowMode): FlowColumn {
  const axis = source.axes[choice.xIndex]!;
  const values = readColumn(source.values, source.axes, choice);
  const spread = source.variances === null ? null : readColumn(source.variances, source.axes, choice);
  const outside = { under: values.under, over: values.over };
  const none = { under: 0, over: 0 };
  switch (mode) {
    case "none":
      return { axis, values: values.inner, variances: spread?.inner ?? null, outside: none };
    case "hint":
      return { axis, values: values.inner, variances: spread?.inner ?? null, outside };
    case "sum":
      return { axis, values: summed(values), variances: spread === null ? null : summed(spread), outside: none };
    case "show":
      return {
        axis: axisWithFlow(axis),
        values: joined(values, axis),
        variances: spread === null ? null : joined(spread, axis),
        outside: none,
      };
    default:
      mode satisfies never;
      throw new Error("unreachable");
  }
}

interface Column extends FlowContents {
  readonly inner: Float64Array;
}

/** One column out of contents that may or may not include flow bins, as their shape tells. */
function readColumn(source: PlottableValues, axes: readonly PlottableAxis[], choice: ColumnChoice): Column {
  const { xIndex, overlayIndex, category } = choice;
  const axis = axes[xIndex]!;
  const extra = (index: number) => (source.shape[index]! > axes[index]!.size && axes[index]!.underflow === true ? 1 : 0);
  const columns = overlayIndex === null ? 0 : source.shape[1]!;
  const row = overlayIndex === null ? 0 : category + extra(overlayIndex);
  const at = (bin: number) => source.data[overlayIndex === null ? bin : xIndex === 1 ? row * columns + bin : bin * columns + row]!;
  const start = extra(xIndex);
  const end = start + axis.size;
  return {
    inner: Float64Array.from({ length: axis.size }, (_, bin) => at(start + bin)),
    under: start === 1 ? at(0) : 0,
    over: source.shape[xIndex]! > end ? at(end) : 0,
  };
}

function summed({ inner, under, over }: Column): Float64Array {
  const values = inner.slice();
  if (values.length > 0) {
    values[0]! += under;
    values[values.length - 1]! += over;
  }
  return values;
}

function joined({ inner, under, over }: Column, axis: PlottableAxis): Float64Array {
  return Float64Array.from([...(hasUnder(axis) ? [under] : []), ...inner, ...(hasOver(axis) ? [over] : [])]);
}

function hasUnder(axis: PlottableAxis): boolean {
  return axis.underflow === true && Number.isFinite(axis.edges[0]);
}

function hasOver(axis: PlottableAxis): boolean {
  return axis.overflow === true && Number.isFinite(axis.edges[axis.size]);
}

/** The axis with a bin more at each end that has a flow bin. */
function axisWithFlow(axis: PlottableAxis): PlottableAxis & ShownFlow {
  const [shownUnder, shownOver] = [hasUnder(axis), hasOver(axis)];
  if (!shownUnder && !shownOver) return axis;
  const [first, last] = [axis.edges[0]!, axis.edges[axis.size]!];
  const isLog = axis.transform === "log" && first > 0;
  const isCounted = axis.kind !== "regular" && axis.kind !== "variable";
  const step = isCounted ? 1 : (last - first) * flowShare;
  const ratio = isLog ? (last / first) ** flowShare : 1;
  const low = isLog ? first / ratio : first - step;
  const high = isLog ? last * ratio : last + step;
  const isNamed = hasCategories(axis);
  const underText = isNamed ? "below" : `<${shortNumber(first)}`;
  const overText = isNamed ? "other" : axis.kind === "integer" ? `≥${shortNumber(last)}` : `>${shortNumber(last)}`;
  const edges = [...(shownUnder ? [low] : []), ...Array.from(axis.edges), ...(shownOver ? [high] : [])];
  const bins = [...(shownUnder ? [underText] : []), ...axis.bins, ...(shownOver ? [overText] : [])];
  return { ...plain(axis), size: bins.length, edges, bins, shownUnder, shownOver };
}

/** The fields of an axis that a plot reads, also those that are getters. */
function plain(axis: PlottableAxis): PlottableAxis {
  return {
    kind: axis.kind,
    name: axis.name,
    label: axis.label,
    size: axis.size,
    edges: axis.edges,
    bins: axis.bins,
    transform: axis.transform ?? null,
  };
}

function shortNumber(value: number): string {
  return String(Number(value.toPrecision(4))).replace("-", "−");
}
