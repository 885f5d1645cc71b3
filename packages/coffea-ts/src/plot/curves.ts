import { drawBand } from "./band.ts";
import type { Curve } from "./curve.ts";
import { drawErrorBars } from "./error-bars.ts";
import type { Layout } from "./layout.ts";
import { drawSmooth } from "./smooth.ts";
import { drawSteps } from "./steps.ts";
import type { Style } from "./style.ts";
import type { XAxis } from "./x-axis.ts";

/** Draws the curves, later ones over earlier ones. Bars of several curves stand a little beside each other. */
export function drawCurves(
  curves: readonly Curve[],
  x: XAxis,
  { frame, scales }: Pick<Layout, "frame" | "scales">,
  style: Style,
): string[] {
  const binWidth = (frame.right - frame.left) / Math.max(1, x.bins.length);
  const barred = curves.filter((curve) => curve.bars && curve.base === null && curve.paint.color !== "black");
  const offset = Math.min(style.gap * 0.6, (binWidth * 0.5) / Math.max(1, barred.length));
  return curves.map((curve) => {
    const { histtype, paint } = curve;
    const place = barred.indexOf(curve);
    const shift = place < 0 ? 0 : (place - (barred.length - 1) / 2) * offset;
    switch (histtype) {
      case "band":
        return drawBand(curve, x, scales, { color: paint.color, width: style.tickWidth * 0.8, distance: style.gap * 0.9 });
      case "errorbar":
        return drawErrorBars(curve, x, scales, barStyle(curve, { style, binWidth, shift }));
      case "step":
      case "fill": {
        if (curve.smooth !== undefined) return drawSmooth(curve.smooth, scales, { paint, width: style.curveWidth });
        const isSlice = histtype === "fill" && curve.opacity === 1;
        const fill = histtype === "fill" ? { fill: curve.opacity } : {};
        const steps = drawSteps(curve, x, scales, {
          paint,
          width: isSlice && curve.base !== null ? style.tickWidth * 0.5 : style.curveWidth * (curve.lineScale ?? 1),
          ...fill,
        });
        return curve.bars ? steps + drawErrorBars(curve, x, scales, barStyle(curve, { style, binWidth, shift })) : steps;
      }
      default:
        histtype satisfies never;
        throw new Error("unreachable");
    }
  });
}

function barStyle(curve: Curve, how: { readonly style: Style; readonly binWidth: number; readonly shift: number }) {
  const { style, binWidth, shift } = how;
  const radius = curve.hasPoints ? Math.max(1.2, Math.min(style.gap * 0.55, binWidth * 0.4)) : 0;
  const color = curve.histtype === "fill" && curve.opacity === 1 ? "black" : curve.paint.color;
  return { color, width: style.curveWidth * 0.85, radius, shift };
}
