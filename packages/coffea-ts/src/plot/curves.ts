import { fillOpacity, type CurvePaint } from "./curve-paint.ts";
import { drawErrorBars } from "./error-bars.ts";
import type { Layout } from "./layout.ts";
import type { CurveLook } from "./legend-handle.ts";
import type { Series } from "./series.ts";
import { drawSteps } from "./steps.ts";
import type { Style } from "./style.ts";
import type { XAxis } from "./x-axis.ts";

/** How all curves of a picture are drawn; one paint per curve. */
export interface CurvesStyle extends CurveLook {
  readonly style: Style;
  readonly paints: readonly CurvePaint[];
}

/** Draws the curves, later ones over earlier ones. Bars of several curves stand a little beside each other. */
export function drawCurves(
  series: readonly Series[],
  x: XAxis,
  { frame, scales }: Pick<Layout, "frame" | "scales">,
  how: CurvesStyle,
): string[] {
  const { style, histtype } = how;
  const binWidth = (frame.right - frame.left) / Math.max(1, x.bins.length);
  const radius = histtype === "errorbar" ? Math.max(1.2, Math.min(style.gap * 0.55, binWidth * 0.4)) : 0;
  const offset = Math.min(style.gap * 0.6, (binWidth * 0.5) / series.length);
  return series.map((one, index) => {
    const paint = how.paints[index]!;
    const fill = histtype === "fill" ? { fill: fillOpacity(how.several) } : {};
    const steps = histtype === "errorbar" ? "" : drawSteps(one, x, scales, { paint, width: style.curveWidth, ...fill });
    if (!how.bars) return steps;
    const color = histtype === "fill" && !how.several ? "black" : paint.color;
    const shift = (index - (series.length - 1) / 2) * offset;
    return steps + drawErrorBars(one, x, scales, { color, width: style.curveWidth * 0.85, radius, shift });
  });
}
