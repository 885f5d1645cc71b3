import { colorSteps, hexColor, type Rgb } from "./color-map.ts";
import type { Grid } from "./grid.ts";
import { encodePng, toBase64 } from "./png-image.ts";
import { warp, type Scale } from "./scales.ts";
import type { Frame } from "./style.ts";
import { element, number } from "./svg.ts";
import type { XAxis } from "./x-axis.ts";

/** Bins that are drawn as shapes; more become one image inside the picture, which is smaller and faster to show. */
const mostShapes = 4000;
/** An image has at least this many pixels per pixel of the picture, so that bins keep sharp borders in viewers that smooth images. */
const sharpness = 1.5;

/** How contents become colours. */
export interface Coloring {
  readonly colors: readonly Rgb[];
  readonly emptyWhite: boolean;
}

/** Number of a colour for a content; -1 for none: contents that are no number, that a logarithmic scale cannot show, and 0 where that is white. */
export function colorIndexOf({ zKind, zRange }: Pick<Grid, "zKind" | "zRange">, emptyWhite: boolean): (content: number) => number {
  const [from, to] = [warp(zKind, zRange[0]), warp(zKind, zRange[1])];
  return (content) => {
    if (Number.isNaN(content) || (content === 0 && emptyWhite) || (zKind === "log" && content <= 0)) return -1;
    const share = (warp(zKind, content) - from) / (to - from);
    return Math.min(colorSteps - 1, Math.max(0, Math.floor(share * colorSteps)));
  };
}

/** The bins in their colours: neighbours of one colour in a column are one shape, all shapes of one colour one path; very many bins are an image. */
export function drawCells(grid: Grid, frame: Frame, scales: { readonly x: Scale; readonly y: Scale }, coloring: Coloring): string {
  const count = grid.x.bins.length * grid.y.bins.length;
  return count === 0 ? "" : count > mostShapes ? drawImage(grid, frame, scales, coloring) : drawShapes(grid, scales, coloring);
}

function drawShapes(grid: Grid, scales: { readonly x: Scale; readonly y: Scale }, { colors, emptyWhite }: Coloring): string {
  const indexOf = colorIndexOf(grid, emptyWhite);
  const paths = new Map<number, string>();
  for (const xBin of grid.x.bins) {
    const [left, right] = [scales.x.clamped(xBin.low), scales.x.clamped(xBin.high)];
    for (let at = 0; at < grid.y.bins.length;) {
      const color = indexOf(grid.content(xBin.index, grid.y.bins[at]!.index));
      const first = grid.y.bins[at]!;
      let last = first;
      for (at++; at < grid.y.bins.length; at++) {
        const next = grid.y.bins[at]!;
        if (next.low !== last.high || indexOf(grid.content(xBin.index, next.index)) !== color) break;
        last = next;
      }
      if (color < 0) continue;
      const box = `M${number(left)} ${number(scales.y.clamped(first.low))}H${number(right)}V${number(scales.y.clamped(last.high))}H${number(left)}Z`;
      paths.set(color, (paths.get(color) ?? "") + box);
    }
  }
  const shapes = Array.from(paths).sort(([a], [b]) => a - b);
  return element(
    "g",
    { class: "cells", "shape-rendering": "crispEdges" },
    shapes.map(([color, d]) => element("path", { fill: hexColor(colors[color]!), d })),
  );
}

/** One image of all bins. White is the palette's last colour, so that no transparency is needed. */
function drawImage(grid: Grid, frame: Frame, scales: { readonly x: Scale; readonly y: Scale }, { colors, emptyWhite }: Coloring): string {
  const indexOf = colorIndexOf(grid, emptyWhite);
  const xBins = pixelBins(grid.x, scales.x, frame.right - frame.left);
  const yBins = pixelBins(grid.y, scales.y, frame.bottom - frame.top).toReversed();
  const white = colorSteps - 1;
  const pixels = new Uint8Array(xBins.length * yBins.length);
  for (const [row, yBin] of yBins.entries()) {
    const start = row * xBins.length;
    if (yBin === yBins[row - 1]) {
      pixels.copyWithin(start, start - xBins.length, start);
      continue;
    }
    for (const [column, xBin] of xBins.entries()) {
      const color = xBin < 0 || yBin < 0 ? -1 : indexOf(grid.content(xBin, yBin));
      pixels[start + column] = color < 0 ? white : Math.min(color, white - 1);
    }
  }
  const palette = [...colors.slice(0, white), [255, 255, 255] as const];
  const png = encodePng({ width: xBins.length, height: yBins.length, pixels, palette });
  return element("image", {
    class: "cells",
    x: frame.left,
    y: frame.top,
    width: frame.right - frame.left,
    height: frame.bottom - frame.top,
    preserveAspectRatio: "none",
    "image-rendering": "optimizeSpeed",
    href: `data:image/png;base64,${toBase64(png)}`,
  });
}

/** The bin under each pixel from the lower end of the axis, -1 for none: equally many pixels per bin where all are equally wide in the picture. */
function pixelBins(axis: XAxis, scale: Scale, length: number): Int32Array {
  const widths = axis.bins.map((bin) => Math.abs(scale.clamped(bin.high) - scale.clamped(bin.low)));
  const isEven = widths.every((width) => Math.abs(width * axis.bins.length - length) < 1e-3 * length);
  if (isEven) {
    const repeats = Math.ceil((length * sharpness) / axis.bins.length);
    return Int32Array.from({ length: axis.bins.length * repeats }, (_, pixel) => axis.bins[Math.floor(pixel / repeats)]!.index);
  }
  const start = scale.at(scale.domain[0]);
  const count = Math.round(length * sharpness);
  const pixels = new Int32Array(count).fill(-1);
  for (const bin of axis.bins) {
    const [from, to] = [Math.abs(scale.clamped(bin.low) - start), Math.abs(scale.clamped(bin.high) - start)];
    pixels.fill(bin.index, Math.round((from / length) * count), Math.round((to / length) * count));
  }
  return pixels;
}
