import { checkPlotOptions, MAP_OPTIONS } from "../option-lists.ts";
import { assertPlottable } from "../plottable.ts";
import { CoffeaError } from "../../base/index.ts";
import { colorIndexOf } from "../cells.ts";
import { colorMap, colorSteps, type ColorMapName, type Rgb } from "../color-map.ts";
import { gridOf, type Grid } from "../grid.ts";
import type { MapOptions } from "../plot2d-options.ts";
import type { PlottableHist } from "../plottable.ts";
import { createScale } from "../scales.ts";
import { contentText } from "../bin-labels.ts";
import { xTicksOf, type XAxis } from "../x-axis.ts";
import { plainText } from "./plain-text.ts";

/** Options of `plotTerminal2d`. */
export interface Terminal2dOptions extends MapOptions {
  /** Columns of characters in all. Default: 80, at least 30. */
  readonly width?: number;
  /** Rows of the plotting area. Default: 20, at least 4. */
  readonly height?: number;
  /** Whether contents are colours (256 ANSI colours, two bins high in a character). Default: false; they are shaded blocks then. */
  readonly color?: boolean;
  /** Default: "viridis". */
  readonly colorMap?: ColorMapName;
}

const shades = "░▒▓█";

/**
 * Draws a histogram of two axes with characters: shaded blocks, or colours. A character shows the mean of the bins in it; without content it is blank.
 *
 * @returns lines of at most `width` columns, joined by "\n", without one at the end
 * @throws CoffeaError as `plot2d`
 */
export function plotTerminal2d(hist: PlottableHist, options: Terminal2dOptions = {}): string {
  checkPlotOptions(options, { ...MAP_OPTIONS, width: "number", height: "number", color: "boolean", colorMap: "any" }, "plotTerminal2d");
  const { width = 80, height = 20, color = false } = options;
  if (!(width >= 30 && height >= 4))
    throw new CoffeaError(
      "BadArgument",
      `A plot of ${width} columns and ${height} rows is too small: give at least 30 columns and 4 rows.`,
    );
  const grid = gridOf(assertPlottable(hist, "plotTerminal2d"), options);
  const yLabels = labelsOf(grid, height, Math.floor(width / 3));
  const margin = Math.max(0, ...yLabels.map((label) => label.length)) + 2;
  const columns = width - margin;
  const means = meansOf(grid, columns, color ? 2 * height : height);
  const shown = { ...grid, zRange: options.zRange ?? rangeOfMeans(means, grid) };
  createScale(shown.zKind, shown.zRange, [0, 1]);
  const rows = color ? colorRows(means, shown, colorMap(options.colorMap ?? "viridis")) : shadeRows(means, shown);
  const axisLines = xLines(grid, margin, columns);
  return [
    titleOf(options.yLabel, grid.yAxis).slice(0, width),
    ...rows.map((row, index) => `${yLabels[index]!.padStart(margin - 2)} ${yLabels[index] === "" ? "│" : "┤"}${row}`),
    ...axisLines,
    titleOf(options.xLabel, grid.xAxis).slice(0, width).padStart(width),
    keyLine(shown, options, width),
  ]
    .map((line) => line.trimEnd())
    .join("\n");
}

/** Mean contents per character: rows from the top. NaN where there is no bin. */
function meansOf(grid: Grid, columns: number, rows: number): Float64Array[] {
  const xParts = partsOf(grid.x, columns);
  const yParts = partsOf(grid.y, rows).toReversed();
  return yParts.map((yPart) =>
    Float64Array.from(xParts, (xPart) => {
      let [sum, area] = [0, 0];
      for (const { bin: xBin, share: xShare } of xPart)
        for (const { bin: yBin, share: yShare } of yPart) {
          const value = grid.content(xBin, yBin);
          sum += xShare * yShare * (Number.isFinite(value) ? value : 0);
          area += xShare * yShare;
        }
      return area === 0 ? NaN : sum / area;
    }),
  );
}

interface Part {
  readonly bin: number;
  readonly share: number;
}

/** The bins in each of `count` cells of an axis, from its lower end, with the part of the cell that each takes. */
function partsOf(axis: XAxis, count: number): Part[][] {
  const scale = createScale(axis.kind, axis.domain, [0, count]);
  const parts = Array.from({ length: count }, (): Part[] => []);
  for (const bin of axis.bins) {
    const [from, to] = [scale.clamped(bin.low), scale.clamped(bin.high)];
    for (let cell = Math.floor(from); cell < Math.min(count, Math.ceil(to)); cell++) {
      const share = Math.min(to, cell + 1) - Math.max(from, cell);
      if (share > 1e-9) parts[cell]!.push({ bin: bin.index, share });
    }
  }
  return parts;
}

function rangeOfMeans(means: readonly Float64Array[], grid: Grid): [number, number] {
  const isLog = grid.zKind === "log";
  const values = means.flatMap((row) => Array.from(row)).filter((value) => Number.isFinite(value) && (!isLog || value > 0));
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    isLog ? [Infinity, 0] : [0, 0],
  );
  if (isLog) return most > least ? [least, most] : most === 0 ? [1, 10] : [most / 3, most * 3];
  return most > least ? [least, most] : [least, least + 1];
}

function shadeRows(means: readonly Float64Array[], grid: Grid): string[] {
  const indexOf = colorIndexOf(grid, true);
  const sign = (value: number) => {
    const index = indexOf(value);
    return index < 0 ? " " : shades[Math.floor((index / colorSteps) * shades.length)]!;
  };
  return means.map((row) => Array.from(row, sign).join(""));
}

/** Two rows of colours in one of characters: the upper one is the colour of the sign, the lower one that behind it. */
function colorRows(means: readonly Float64Array[], grid: Grid, colors: readonly Rgb[]): string[] {
  const indexOf = colorIndexOf(grid, true);
  const codeOf = (value: number) => (indexOf(value) < 0 ? -1 : ansiCode(colors[indexOf(value)]!));
  return Array.from({ length: means.length / 2 }, (_, row) => {
    let line = "";
    let before = "";
    for (const [column, upper] of means[2 * row]!.entries()) {
      const [top, bottom] = [codeOf(upper), codeOf(means[2 * row + 1]![column]!)];
      const style =
        top < 0 && bottom < 0
          ? ""
          : top < 0
            ? `\u001b[38;5;${bottom}m`
            : `\u001b[38;5;${top}m${bottom < 0 ? "" : `\u001b[48;5;${bottom}m`}`;
      if (style !== before) line += `${before === "" ? "" : "\u001b[0m"}${style}`;
      line += top < 0 && bottom < 0 ? " " : top < 0 ? "▄" : "▀";
      before = style;
    }
    return before === "" ? line : `${line}\u001b[0m`;
  });
}

/** The nearest of the 216 colours of the ANSI cube. */
function ansiCode([red, green, blue]: Rgb): number {
  return 16 + 36 * level(red) + 6 * level(green) + level(blue);
}

/** The nearest of the six levels of the cube: 0, 95, 135, … 255. */
function level(part: number): number {
  return part < 48 ? 0 : part < 115 ? 1 : Math.min(5, Math.floor((part - 35) / 40));
}

function titleOf(own: string | undefined, axis: Grid["xAxis"]): string {
  return plainText(own ?? (axis.label !== "" ? axis.label : axis.name));
}

/** One label per row, from the top; "" where there is no tick. */
function labelsOf(grid: Grid, height: number, most: number): string[] {
  const labels = new Array<string>(height).fill("");
  const scale = createScale(grid.y.kind, grid.y.domain, [0, height]);
  const ticks = xTicksOf(grid.yAxis, grid.y, Math.max(2, height / 4));
  for (const tick of ticks.major) {
    const row = height - 1 - Math.min(height - 1, Math.floor(scale.at(tick.value)));
    if (row >= 0 && labels[row] === "") labels[row] = (plainText(tick.label) + powerText(tick.label, ticks.power)).slice(0, most);
  }
  return labels;
}

function xLines(grid: Grid, margin: number, columns: number): string[] {
  const scale = createScale(grid.x.kind, grid.x.domain, [0, columns]);
  const ticks = xTicksOf(grid.xAxis, grid.x, columns / 12);
  const line = new Array<string>(columns).fill("─");
  const labels = new Array<string>(margin + columns).fill(" ");
  let free = 0;
  for (const tick of ticks.major) {
    const column = Math.min(columns - 1, Math.floor(scale.at(tick.value)));
    line[column] = "┬";
    const text = plainText(tick.label) + powerText(tick.label, ticks.power);
    const start = Math.min(margin + column - Math.floor(text.length / 2), labels.length - text.length);
    if (start < free) continue;
    for (const [offset, char] of Array.from(text).entries()) labels[start + offset] = char;
    free = start + text.length + 1;
  }
  return [`${" ".repeat(margin - 1)}└${line.join("")}`, labels.join("")];
}

function powerText(label: string, power: number): string {
  return power === 0 || Number(label) === 0 ? "" : `e${power}`;
}

/** What colours or shades mean. */
function keyLine(grid: Grid, options: Terminal2dOptions, width: number): string {
  const title = plainText(options.zLabel ?? (options.density === true ? "Density" : "Events"));
  const [low, high] = grid.zRange.map((value) => plainText(contentText(value, 3)));
  const text = (key: string) => `${title}: ${low} ${key} ${high}`;
  if (options.color !== true) return text(shades).slice(0, width);
  const colors = colorMap(options.colorMap ?? "viridis");
  const steps = Array.from({ length: 12 }, (_, step) => `\u001b[38;5;${ansiCode(colors[Math.floor(((step + 0.5) / 12) * colorSteps)]!)}m█`);
  return text(`${steps.join("")}\u001b[0m`);
}
