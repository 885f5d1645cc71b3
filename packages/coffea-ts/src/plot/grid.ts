import { CoffeaError } from "../base/index.ts";
import { checkedChoice } from "./choices.ts";
import type { ColorMapName } from "./color-map.ts";
import { scaleKinds, type ScaleKind } from "./plot-options.ts";
import type { MapOptions } from "./plot2d-options.ts";
import type { PlottableAxis, PlottableHist } from "./plottable.ts";
import { viewOf, type XAxis } from "./x-axis.ts";

/** Contents over two axes, ready to be drawn. */
export interface Grid {
  readonly xAxis: PlottableAxis;
  readonly yAxis: PlottableAxis;
  readonly x: XAxis;
  readonly y: XAxis;
  /** Content of a bin; NaN where it is none. */
  readonly content: (xBin: number, yBin: number) => number;
  readonly zKind: ScaleKind;
  /** Contents at the ends of the colours. */
  readonly zRange: readonly [number, number];
}

/**
 * Reads a histogram of two axes.
 *
 * @throws CoffeaError BadAxis for another number of axes; BadArgument for impossible ranges and unknown values of options
 */
export function gridOf(hist: PlottableHist, options: MapOptions & { readonly colorMap?: ColorMapName }): Grid {
  const names = hist.axes.map((axis) => axis.name);
  if (hist.axes.length !== 2)
    throw new CoffeaError(
      "BadAxis",
      `A two-dimensional plot needs a histogram of two axes; this one has ${hist.axes.length} (${names.join(", ")}). ${
        hist.axes.length > 2 ? `Sum over the others first, as in hist.project("${names[0]}", "${names[1]}").` : "Draw it with plot1d."
      }`,
    );
  const isTurned = options.transpose === true;
  const [xAxis, yAxis] = isTurned ? [hist.axes[1]!, hist.axes[0]!] : [hist.axes[0]!, hist.axes[1]!];
  const x = viewOf(xAxis, choiceOf("xScale", options.xScale, options.xRange));
  const y = viewOf(yAxis, choiceOf("yScale", options.yScale, options.yRange));
  const { data } = hist.values();
  const columns = hist.axes[1]!.size;
  const plain = (xBin: number, yBin: number) => data[isTurned ? yBin * columns + xBin : xBin * columns + yBin]!;
  const content = options.density === true ? densityOf(plain, xAxis, yAxis) : plain;
  const zKind = checkedChoice("zScale", options.zScale ?? "linear", scaleKinds);
  return {
    xAxis,
    yAxis,
    x,
    y,
    content,
    zKind,
    zRange: options.zRange ?? rangeOf({ x, y, content, zKind }, options.colorMap === "coolwarm"),
  };
}

function choiceOf(name: string, scale: ScaleKind | undefined, range: readonly [number, number] | undefined) {
  return { ...(scale === undefined ? {} : { scale: checkedChoice(name, scale, scaleKinds) }), ...(range === undefined ? {} : { range }) };
}

/** Range of the contents in sight: from 0 unless some are negative, on logarithmic scales from the smallest positive one; symmetric for diverging colours. */
function rangeOf({ x, y, content, zKind }: Pick<Grid, "x" | "y" | "content" | "zKind">, isDiverging: boolean): [number, number] {
  let [least, most] = zKind === "log" ? [Infinity, 0] : [0, 0];
  for (const { index: xBin } of x.bins)
    for (const { index: yBin } of y.bins) {
      const value = content(xBin, yBin);
      if (!Number.isFinite(value) || (zKind === "log" && value <= 0)) continue;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  if (zKind === "log") return most === 0 ? [1, 10] : most > least * 1.0001 ? [least, most] : [least / 10 ** 0.5, least * 10 ** 0.5];
  if (isDiverging) [least, most] = [-Math.max(most, -least), Math.max(most, -least)];
  return most > least ? [least, most] : [least, least + 1];
}

function densityOf(plain: Grid["content"], xAxis: PlottableAxis, yAxis: PlottableAxis): Grid["content"] {
  let sum = 0;
  for (let xBin = 0; xBin < xAxis.size; xBin++)
    for (let yBin = 0; yBin < yAxis.size; yBin++) sum += Number.isFinite(plain(xBin, yBin)) ? plain(xBin, yBin) : 0;
  return (xBin, yBin) => (sum === 0 ? 0 : plain(xBin, yBin) / sum / widthOf(xAxis, xBin) / widthOf(yAxis, yBin));
}

function widthOf(axis: PlottableAxis, bin: number): number {
  return axis.edges[bin + 1]! - axis.edges[bin]!;
}
