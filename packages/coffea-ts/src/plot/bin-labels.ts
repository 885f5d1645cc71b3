import { CoffeaError } from "../base/index.ts";
import { colorIndexOf, type Coloring } from "./cells.ts";
import { textColorOn } from "./color-map.ts";
import type { Grid } from "./grid.ts";
import type { MapLayout } from "./map-layout.ts";
import type { Style } from "./style.ts";
import { element } from "./svg.ts";
import { drawText, setText } from "./text/draw-text.ts";

/** Bins that can be labelled at most. */
const mostLabels = 400;

/**
 * Contents written into the bins, all in one size of font.
 *
 * @throws CoffeaError BadArgument for too many bins
 */
export function drawBinLabels(
  grid: Grid,
  { scales }: MapLayout,
  coloring: Coloring,
  how: { readonly style: Style; readonly digits: number },
): string {
  const { style, digits } = how;
  const count = grid.x.bins.length * grid.y.bins.length;
  if (count > mostLabels)
    throw new CoffeaError(
      "BadArgument",
      `Labels in ${count} bins cannot be read: binLabels is for up to ${mostLabels} bins. Rebin, choose ranges, or leave binLabels out.`,
    );
  const indexOf = colorIndexOf(grid, coloring.emptyWhite);
  const cells = grid.x.bins.flatMap((xBin) =>
    grid.y.bins.map((yBin) => {
      const value = grid.content(xBin.index, yBin.index);
      const [left, right, bottom, top] = [
        scales.x.clamped(xBin.low),
        scales.x.clamped(xBin.high),
        scales.y.clamped(yBin.low),
        scales.y.clamped(yBin.high),
      ];
      return {
        value,
        text: contentText(value, digits),
        x: (left + right) / 2,
        y: (top + bottom) / 2,
        width: right - left,
        height: bottom - top,
      };
    }),
  );
  const fit = cells.map((cell) =>
    Math.min(cell.height * 0.6, (style.fonts.tick * cell.width * 0.85) / Math.max(1, setText(cell.text, style.fonts.tick).width)),
  );
  const size = Math.min(style.fonts.tick * 0.85, ...fit);
  const texts = cells.map((cell) => {
    const color = indexOf(cell.value);
    return drawText(
      setText(cell.text, size),
      { x: cell.x, y: cell.y + size * 0.36, anchor: "middle" },
      color < 0 ? "black" : textColorOn(coloring.colors[color]!),
    );
  });
  return element("g", { class: "bin-labels" }, texts);
}

/** A number with so many significant digits, but none before the point is lost up to 10⁵. */
export function contentText(value: number, digits: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Number.isInteger(value) && Math.abs(value) < 1e5) return String(value).replace("-", "−");
  const text = Math.abs(value) >= 10 ** digits && Math.abs(value) < 1e5 ? value.toFixed(0) : String(Number(value.toPrecision(digits)));
  if (Math.abs(value) < 1e5 && Math.abs(value) >= 1e-3) return text.replace("-", "−");
  const [mantissa, exponent] = value.toExponential(Math.max(0, digits - 1)).split("e");
  return `$${String(Number(mantissa)).replace("-", "−")}\\times10^{${Number(exponent)}}$`;
}
