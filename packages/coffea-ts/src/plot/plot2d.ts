import { checkPlotOptions, PLOT2D_OPTIONS } from "./option-lists.ts";
import { assertPlottable } from "./plottable.ts";
import { drawFrame, drawXTexts, drawYTexts } from "./axes.ts";
import { drawBinLabels } from "./bin-labels.ts";
import { drawCells, type Coloring } from "./cells.ts";
import { drawColorBar, layoutColorBar } from "./color-bar.ts";
import { colorMap } from "./color-map.ts";
import { gridOf, type Grid } from "./grid.ts";
import { drawHeader, layoutHeader } from "./header.ts";
import { layoutMap, type MapLayout } from "./map-layout.ts";
import { checkedSize, svgDocument, warnAboutLabels } from "./picture.ts";
import type { Plot2dOptions } from "./plot2d-options.ts";
import type { PlottableHist } from "./plottable.ts";
import { createScale } from "./scales.ts";
import { styleFor, type Style } from "./style.ts";
import { element } from "./svg.ts";

/**
 * Draws a histogram of two axes in colours, with a colour bar (mplhep's `hist2dplot`, hist's `plot2d`), as an SVG picture. Axes may be categories.
 * The first axis goes right, the second one up. Bins without content are white; contents that are no number, and on a logarithmic colour scale those
 * that are not positive, are white, too, with a warning. Flow bins are not drawn. Up to 4000 bins are shapes, more are one image inside the picture.
 *
 * @returns the SVG document as text
 * @throws CoffeaError BadAxis for another number of axes; BadArgument for impossible ranges and sizes, unknown values of options, and too many labels
 */
export function plot2d(hist: PlottableHist, options: Plot2dOptions = {}): string {
  checkPlotOptions(options, PLOT2D_OPTIONS, "plot2d");
  const grid = gridOf(assertPlottable(hist, "plot2d"), options);
  const size = checkedSize(options.size ?? { width: 1100, height: 900 });
  const style = styleFor(size, Math.max(grid.x.bins.length, grid.y.bins.length));
  createScale(grid.zKind, grid.zRange, [0, 1]);
  const zLabel = options.zLabel ?? (options.density === true ? "Density" : "Events");
  warnAboutContents(grid, options, zLabel);
  const header = layoutHeader(options, style, style.width - 14 * style.gap);
  const below = style.height * 0.13;
  const bar = options.colorBar === false ? null : layoutColorBar(grid, zLabel, style.height - header.height - below, style);
  const layout = layoutMap(grid, options, style, {
    top: header.height,
    right: bar === null ? style.fonts.tick * 0.9 : bar.width + style.gap,
  });
  const coloring = coloringOf(options);
  return svgDocument(size, [
    ...drawMap(grid, layout, coloring, { style, options }),
    bar === null ? "" : drawColorBar(bar, grid, layout.frame, { colors: coloring.colors, style }),
    element("g", { class: "header" }, [
      drawHeader(layoutHeader(options, style, layout.frame.right - layout.frame.left), layout.frame, style),
    ]),
  ]);
}

/** Colours as the options ask for them. */
export function coloringOf(options: Plot2dOptions): Coloring {
  return { colors: colorMap(options.colorMap ?? "viridis"), emptyWhite: options.emptyWhite ?? true };
}

/** Bins, their labels, the frame and its texts. */
export function drawMap(
  grid: Grid,
  layout: MapLayout,
  coloring: Coloring,
  how: { readonly style: Style; readonly options: Plot2dOptions },
): string[] {
  const { style, options } = how;
  const { frame, scales, xTexts, yTexts } = layout;
  const digits = options.binLabels === true ? 3 : options.binLabels === false ? 0 : (options.binLabels ?? 0);
  return [
    drawCells(grid, frame, scales, coloring),
    digits > 0 ? drawBinLabels(grid, layout, coloring, { style, digits }) : "",
    drawFrame(frame, scales, { x: xTexts.ticks, y: yTexts.ticks, isNamed: grid.x.isNamed, isNamedY: grid.y.isNamed }, style),
    drawXTexts(xTexts, frame, scales.x, style),
    drawYTexts(yTexts, frame, scales.y, style),
  ];
}

/** Tells about contents without a colour, and about TeX that is not understood. */
export function warnAboutContents(grid: Grid, options: Plot2dOptions, zLabel: string): void {
  if (options.onWarning === undefined) return;
  let [none, negative] = [0, 0];
  for (const { index: xBin } of grid.x.bins)
    for (const { index: yBin } of grid.y.bins) {
      const value = grid.content(xBin, yBin);
      if (!Number.isFinite(value)) none++;
      else if (value < 0) negative++;
    }
  if (none > 0) options.onWarning(`${none} contents of bins are not finite numbers; they have no colour.`);
  if (grid.zKind === "log" && negative > 0)
    options.onWarning(`${negative} contents are negative, which a logarithmic colour scale cannot show.`);
  warnAboutLabels([options.xLabel ?? grid.xAxis.label, options.yLabel ?? grid.yAxis.label, zLabel], options);
}
