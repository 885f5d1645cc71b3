import { checkPlotOptions, SERIES_OPTIONS } from "../option-lists.ts";
import { assertPlottable } from "../plottable.ts";
import { CoffeaError } from "../../base/index.ts";
import type { PlottableHist } from "../plottable.ts";
import type { ScaleKind } from "../plot-options.ts";
import { createScale, type Scale } from "../scales.ts";
import { seriesOf, type SeriesSet } from "../series.ts";
import { ticksOf } from "../ticks.ts";
import { xAxisOf, xTicksOf, xTitleOf, yTitleOf, type XAxis } from "../x-axis.ts";
import { bareRange, highWithRoom } from "../y-range.ts";
import { blankCanvas, curveSigns, drawBlocks, drawBraille, drawSigns, type Canvas } from "./canvas.ts";
import { columnValues } from "./columns.ts";
import { plainText } from "./plain-text.ts";
import type { TerminalOptions } from "./terminal-options.ts";

/** ANSI colours of the curves: bright blue, yellow, red, magenta, cyan, green. */
const ansiColors = [94, 33, 91, 95, 36, 32];

/**
 * Draws a histogram with characters: one curve as blocks; several as coloured lines of braille dots, or as signs where there is no colour.
 * A column shows the mean of the bins in it. Formulas are written in Unicode as far as it goes.
 *
 * @returns lines of at most `width` columns, joined by "\n", without one at the end
 * @throws CoffeaError BadAxis as `plot1d`; BadArgument for impossible ranges and sizes
 */
export function plotTerminal(hist: PlottableHist, options: TerminalOptions = {}): string {
  checkPlotOptions(options, { ...SERIES_OPTIONS, width: "number", height: "number", color: "boolean" }, "plotTerminal");
  assertPlottable(hist, "plotTerminal");
  const { width = 80, height = 20, color = false } = options;
  if (!(width >= 30 && height >= 4))
    throw new CoffeaError(
      "BadArgument",
      `A plot of ${width} columns and ${height} rows is too small: give at least 30 columns and 4 rows.`,
    );
  const set = seriesOf(hist, options);
  const x = xAxisOf(set.axis, options);
  const kind = options.yScale ?? "linear";
  const range = options.yRange ?? rangeOf(set, x, { kind, width, height });
  const y = createScale(kind, range, [0, height]);
  const yLabels = yLabelsOf(y, height);
  const margin = Math.max(...yLabels.map((label) => label.length)) + 2;
  const plotWidth = width - margin;
  const canvas = blankCanvas(plotWidth, height);
  drawCurves(canvas, set, { x, y, color });
  const lines = [plainText(yTitleOf(set.axis, options)).slice(0, width)];
  for (const [row, cells] of canvas.entries())
    lines.push(`${yLabels[row]!.padStart(margin - 2)} ${yLabels[row] === "" ? "│" : "┤"}${paint(cells, color)}`);
  lines.push(...xAxisLines(set, x, options, { margin, plotWidth }), ...legendLines(set, options, { color, width }));
  return lines.map((line) => line.trimEnd()).join("\n");
}

/** The range of what is shown: columns hold means, so the top is theirs, and on a log axis the bottom is that of single bins. */
function rangeOf(
  set: SeriesSet,
  x: XAxis,
  how: { readonly kind: ScaleKind; readonly width: number; readonly height: number },
): [number, number] {
  const means = columnsOf(set, x, 2 * (how.width - 8)).flatMap((values) => Array.from(values).filter((value) => Number.isFinite(value)));
  const single = x.bins.flatMap((bin) => set.series.map((series) => series.values[bin.index]!));
  const low = bareRange(how.kind, how.kind === "log" ? single : means)[0];
  const high = bareRange(how.kind, means)[1];
  return [low, highWithRoom(how.kind, [low, high], how.height, [{ value: high, pixels: 0.5 }])];
}

function columnsOf(set: SeriesSet, x: XAxis, count: number): Float64Array[] {
  const scale = createScale(x.kind, x.domain, [0, count]);
  return set.series.map((series) => columnValues(series, x, scale, count));
}

function drawCurves(canvas: Canvas, set: SeriesSet, how: { readonly x: XAxis; readonly y: Scale; readonly color: boolean }): void {
  const width = canvas[0]!.length;
  const isBraille = how.color && set.series.length > 1;
  const columns = columnsOf(set, how.x, isBraille ? 2 * width : width);
  for (const [index, values] of columns.entries()) {
    const heights = values.map((value) => how.y.clamped(value));
    if (isBraille) drawBraille(canvas, heights, index);
    else if (set.series.length === 1) drawBlocks(canvas, heights, index);
    else drawSigns(canvas, heights, index);
  }
}

/** One label per row, from the top; "" where there is no tick. */
function yLabelsOf(y: Scale, height: number): string[] {
  const labels = new Array<string>(height).fill("");
  const ticks = ticksOf(y.kind, y.domain, Math.max(2, height / 3));
  for (const tick of ticks.major) {
    const row = height - 1 - Math.min(height - 1, Math.floor(y.at(tick.value)));
    const power = ticks.power === 0 ? "" : `e${ticks.power}`;
    if (row >= 0 && labels[row] === "") labels[row] = plainText(tick.label) + (Number(tick.label) === 0 ? "" : power);
  }
  return labels;
}

/** The axis with its ticks, their labels, and the title at the right end. */
function xAxisLines(
  set: SeriesSet,
  x: XAxis,
  options: TerminalOptions,
  room: { readonly margin: number; readonly plotWidth: number },
): string[] {
  const { margin, plotWidth } = room;
  const scale = createScale(x.kind, x.domain, [0, plotWidth]);
  const ticks = xTicksOf(set.axis, x, plotWidth / 12);
  const line = Array.from({ length: plotWidth }, () => "─");
  const labels = Array.from({ length: margin + plotWidth }, () => " ");
  let free = 0;
  for (const tick of ticks.major) {
    const column = Math.min(plotWidth - 1, Math.floor(scale.at(tick.value)));
    line[column] = "┬";
    const text = plainText(tick.label) + (ticks.power === 0 ? "" : `e${ticks.power}`);
    const start = Math.min(margin + column - Math.floor(text.length / 2), labels.length - text.length);
    if (start < free) continue;
    for (const [offset, char] of Array.from(text).entries()) labels[start + offset] = char;
    free = start + text.length + 1;
  }
  const title = plainText(xTitleOf(set.axis, options)).slice(0, margin + plotWidth);
  return [`${" ".repeat(margin - 1)}└${line.join("")}`, labels.join(""), title.padStart(margin + plotWidth)];
}

function legendLines(set: SeriesSet, options: TerminalOptions, look: { readonly color: boolean; readonly width: number }): string[] {
  if (set.overlay === null) return [];
  const title = options.legendTitle ?? (set.overlay.label === "" ? set.overlay.name : set.overlay.label);
  const entries = set.series.map((series, index) => {
    const sign = look.color ? "──" : set.series.length === 1 ? "█" : curveSigns[index % curveSigns.length]!;
    const text = plainText(series.label);
    return { length: sign.length + 1 + text.length, text: `${look.color ? colored(sign, index) : sign} ${text}` };
  });
  const lines: string[] = [];
  let line = title === "" ? "" : `${plainText(title)}:`;
  let length = line.length;
  for (const entry of entries) {
    if (length > 0 && length + 2 + entry.length > look.width) {
      lines.push(line);
      [line, length] = ["", 0];
    }
    line += `${length === 0 ? "" : "  "}${entry.text}`;
    length += entry.length + (length === 0 ? 0 : 2);
  }
  return [...lines, line];
}

function paint(cells: Canvas[number], color: boolean): string {
  let text = "";
  let at = 0;
  while (at < cells.length) {
    const series = cells[at]?.series ?? null;
    let run = "";
    while (at < cells.length && (cells[at]?.series ?? null) === series) run += cells[at++]?.char ?? " ";
    text += color && series !== null ? colored(run, series) : run;
  }
  return text;
}

function colored(text: string, series: number): string {
  return `\u001b[${ansiColors[series % ansiColors.length]}m${text}\u001b[0m`;
}
