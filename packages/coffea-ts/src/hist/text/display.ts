import type { Hist } from "../hist.ts";
import type { Stack } from "../stack.ts";

/** Draws histograms as an SVG document, or gives null for those that it cannot draw. */
export type HistDrawing = (histograms: Hist | Stack) => string | null;

let drawing: HistDrawing | null = null;

/** Sets how notebooks draw histograms. `coffea-ts/plot` calls it when it is loaded. */
export function drawHistogramsWith(draw: HistDrawing): void {
  drawing = draw;
}

/** What Jupyter shows of histograms: the text with the picture of `coffea-ts/plot` where that is loaded and can draw them, else with their own HTML. */
export function displayHistograms(histograms: Hist | Stack): Record<string, string> {
  const text = histograms.toString();
  const svg = drawing?.(histograms) ?? null;
  return svg === null ? { "text/plain": text, "text/html": histograms.toHtml() } : { "text/plain": text, "image/svg+xml": svg };
}
