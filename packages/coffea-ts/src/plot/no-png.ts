import { CoffeaError } from "../base/index.ts";

/** Explains that there is no PNG renderer here. */
export function renderPng(_svg: string, _width: number | null): Promise<Uint8Array> {
  return Promise.reject(
    new CoffeaError(
      "NotSupported",
      "PNG images are made in Node only. In a browser show the SVG text itself: it is a complete picture, and drawing it into a canvas gives a PNG with canvas.toBlob.",
    ),
  );
}
