import { checkOptions, CoffeaError, shortText } from "../base/index.ts";
import { renderPng } from "#png";

/** Options of {@link toPng}. */
export interface PngOptions {
  /** Width of the image in pixels; the height follows. Default: the width of the SVG picture. */
  readonly width?: number;
}

/**
 * Turns an SVG picture into a PNG image with a white background.
 *
 * @returns the bytes of the PNG file
 * @throws CoffeaError NotSupported where there is no renderer (in browsers, which can draw the SVG themselves), BadArgument for text that is no SVG
 */
export function toPng(svg: string, options: PngOptions = {}): Promise<Uint8Array> {
  checkOptions(options, { width: "number" }, "toPng");
  if (typeof svg !== "string")
    throw new CoffeaError("BadArgument", `toPng takes the text of a picture, as plot1d returns it, but got ${shortText(svg)}.`);
  return renderPng(svg, options.width ?? null);
}
