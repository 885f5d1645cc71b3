import { checkOptions, CoffeaError, shortText } from "../base/index.ts";
import { zlibSync } from "fflate";
import { parsePicture } from "./pdf/parse-svg.ts";
import { pageContent } from "./pdf/page-content.ts";
import { writePdf } from "./pdf/write-pdf.ts";

/** Options of {@link toPdf}. */
export interface PdfOptions {
  /** Width of the page in millimetres; the height follows. Default: 160, the width of a text column. */
  readonly width?: number;
}

/**
 * Turns a picture into a PDF document of one page of its size: lines and letters stay lines, so it is sharp at any size. Works in browsers, too.
 *
 * @param svg - what a plot function of this package returned; other SVG documents are refused, as only what plots consist of is understood
 * @returns the bytes of the PDF file
 * @throws CoffeaError BadArgument for an impossible width and for text that is not such a picture; NotSupported for characters outside the built-in font
 */
export function toPdf(svg: string, options: PdfOptions = {}): Uint8Array {
  checkOptions(options, { width: "number" }, "toPdf");
  if (typeof svg !== "string")
    throw new CoffeaError("BadArgument", `toPdf takes the text of a picture, as plot1d returns it, but got ${shortText(svg)}.`);
  const picture = parsePicture(svg);
  const { stream, images, opacities } = pageContent(picture);
  return writePdf({ picture, millimetres: options.width ?? 160, stream: zlibSync(new TextEncoder().encode(stream)), images, opacities });
}
