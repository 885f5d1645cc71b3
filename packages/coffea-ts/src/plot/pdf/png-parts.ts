import { joinBytes } from "../png-image.ts";
import { refusal } from "./parse-svg.ts";

/** An image with a palette as PDF takes it: the compressed rows of a PNG file as they are. */
export interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly palette: Uint8Array;
  readonly data: Uint8Array;
}

const prefix = "data:image/png;base64,";

/** Takes a PNG image with a palette of bytes, as the pictures of this package carry them, apart. */
export function pngParts(href: string): PngParts {
  if (!href.startsWith(prefix)) throw refusal("it has an image that is not a PNG image");
  const bytes = Uint8Array.from(atob(href.slice(prefix.length)), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  let palette = new Uint8Array(0);
  const data: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const content = bytes.slice(at + 8, at + 8 + length);
    if (name === "PLTE") palette = content;
    if (name === "IDAT") data.push(content);
    at += length + 12;
  }
  if (bytes[24] !== 8 || bytes[25] !== 3) throw refusal("it has an image without a palette");
  return { width: view.getUint32(16), height: view.getUint32(20), palette, data: joinBytes(data) };
}
