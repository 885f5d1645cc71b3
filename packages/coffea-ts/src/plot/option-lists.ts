import { checkOptions, CoffeaError, shortText, type OptionKind } from "../base/index.ts";
import type { Plot2dOptions, MapOptions } from "./plot2d-options.ts";
import type { PlotOptions, SeriesOptions } from "./plot-options.ts";
import type { PullOptions, RatioOptions } from "./ratio-options.ts";

/** What an option of a plot takes: more than two kinds are lists of their own. */
type PlotOptionKind = OptionKind | "range" | "texts" | "remarks";
type ListOf<T> = Readonly<Record<keyof T, PlotOptionKind>>;

/** Options with a choice of words are "any" here: their messages name the nearest word. */
export const SERIES_OPTIONS = {
  overlay: "string", labels: "object", density: "boolean", flow: "any", errorMethod: "any", yScale: "any", xScale: "any", xLabel: "string",
  yLabel: "string", legendTitle: "string", xRange: "range", yRange: "range",
} as const satisfies ListOf<SeriesOptions>; // prettier-ignore

const HEADER = {
  title: "string",
  experiment: "string",
  status: "string",
  rightText: "string",
  size: "object",
  onWarning: "function",
} as const;

export const PLOT_OPTIONS = {
  ...SERIES_OPTIONS,
  ...HEADER,
  histtype: "any", errorBars: "boolean", stack: "boolean", band: "boolean", bandLabel: "string", data: "any", signal: "any", legend: "boolean",
  colors: "texts", annotations: "remarks",
} as const satisfies ListOf<PlotOptions>; // prettier-ignore

const { data: _data, density: _density, ...PANEL } = PLOT_OPTIONS;

export const RATIO_OPTIONS = {
  ...PANEL, uncertainty: "any", uncertaintyStyle: "any", ratioLabel: "string", ratioRange: "range", centralValue: "number",
} as const satisfies ListOf<RatioOptions>; // prettier-ignore

export const PULL_OPTIONS = {
  ...PANEL, pullLabel: "string", pullRange: "range", modelLabel: "string",
} as const satisfies ListOf<PullOptions>; // prettier-ignore

export const MAP_OPTIONS = {
  xScale: "any", yScale: "any", zScale: "any", xLabel: "string", yLabel: "string", zLabel: "string", xRange: "range", yRange: "range", zRange: "range",
  density: "boolean", transpose: "boolean",
} as const satisfies ListOf<MapOptions>; // prettier-ignore

export const PLOT2D_OPTIONS = {
  ...MAP_OPTIONS,
  ...HEADER,
  colorMap: "any", emptyWhite: "boolean", binLabels: "any", colorBar: "boolean",
} as const satisfies ListOf<Plot2dOptions>; // prettier-ignore

/** Refuses options that a plot does not know, or of which it takes something else, with `BadArgument`. */
export function checkPlotOptions(options: object, known: Readonly<Record<string, PlotOptionKind>>, plot: string): void {
  const simple = Object.entries(known).map(([name, kind]) => [
    name,
    kind === "range" || kind === "texts" || kind === "remarks" ? "any" : kind,
  ]);
  checkOptions(options, Object.fromEntries(simple) as Record<string, OptionKind>, plot);
  for (const [name, value] of Object.entries(options) as [string, unknown][]) {
    const wanted = value === undefined ? null : demandOf(known[name]!, value);
    if (wanted === null) continue;
    throw new CoffeaError("BadArgument", `${plot} got ${shortText(value)} for its option "${name}", which takes ${wanted}.`);
  }
}

/** What the value should be, or null where it is. */
function demandOf(kind: PlotOptionKind, value: unknown): string | null {
  const list = Array.isArray(value) ? (value as unknown[]) : null;
  switch (kind) {
    case "range":
      return list?.length === 2 && list.every((end) => typeof end === "number") ? null : "two numbers, [from, to]";
    case "texts":
      return list?.every((text) => typeof text === "string") === true ? null : 'a list of texts, as in ["#5790fc", "black"]';
    case "remarks":
      return list?.every(isRemark) === true ? null : 'a list of places and texts, as in [{ x: 91.19, text: "Z" }]';
    default:
      return null;
  }
}

function isRemark(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    "x" in value &&
    typeof value.x === "number" &&
    "text" in value &&
    typeof value.text === "string"
  );
}
