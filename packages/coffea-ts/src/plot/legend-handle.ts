import { fillOpacity, strokeOf, type CurvePaint } from "./curve-paint.ts";
import type { HistType } from "./plot-options.ts";
import type { Style } from "./style.ts";
import { element, number } from "./svg.ts";

/** How the curves of a picture look, for the legend. */
export interface CurveLook {
  readonly histtype: HistType;
  /** Whether they have error bars. */
  readonly bars: boolean;
  /** Whether there are several curves. */
  readonly several: boolean;
}

/** The sign of a curve in the legend: line, box or point, centred on `y`. */
export function drawHandle(
  at: { readonly x: number; readonly y: number; readonly width: number },
  paint: CurvePaint,
  style: Style,
  look: CurveLook,
): string {
  const { x, y, width } = at;
  const lineWidth = style.frameWidth * 1.1;
  const half = style.fonts.legend * 0.42;
  const bar = (color: string) =>
    element("path", {
      ...strokeOf({ color, dash: "" }, lineWidth),
      d: `M${number(x + width / 2)} ${number(y - half)}v${number(2 * half)}`,
    });
  switch (look.histtype) {
    case "errorbar":
      return bar(paint.color) + element("circle", { cx: x + width / 2, cy: y, r: style.gap * 0.55, fill: paint.color });
    case "fill": {
      const box = { x: x + width * 0.08, y: y - half * 0.75, width: width * 0.84, height: half * 1.5 };
      const area = element("rect", { ...box, ...strokeOf(paint, lineWidth), fill: paint.color, "fill-opacity": fillOpacity(look.several) });
      return area + (look.bars ? bar(look.several ? paint.color : "black") : "");
    }
    case "step":
      return (
        element("path", { ...strokeOf(paint, lineWidth), d: `M${number(x)} ${number(y)}h${number(width)}` }) +
        (look.bars ? bar(paint.color) : "")
      );
    default:
      look.histtype satisfies never;
      throw new Error("unreachable");
  }
}
