import { drawHatch } from "./band.ts";
import type { CurveLook } from "./curve.ts";
import { strokeOf } from "./curve-paint.ts";
import type { Style } from "./style.ts";
import { element, number } from "./svg.ts";

/** The sign of a curve in the legend: line, box, point or hatched box, centred on `y`. */
export function drawHandle(at: { readonly x: number; readonly y: number; readonly width: number }, look: CurveLook, style: Style): string {
  const { x, y, width } = at;
  const { paint } = look;
  const lineWidth = style.frameWidth * 1.1;
  const half = style.fonts.legend * 0.42;
  const bar = (color: string) =>
    element("path", {
      ...strokeOf({ color, dash: "" }, lineWidth),
      d: `M${number(x + width / 2)} ${number(y - half)}v${number(2 * half)}`,
    });
  const box = { x: x + width * 0.08, y: y - half * 0.75, width: width * 0.84, height: half * 1.5 };
  switch (look.histtype) {
    case "errorbar":
      return bar(paint.color) + element("circle", { cx: x + width / 2, cy: y, r: style.gap * 0.55, fill: paint.color });
    case "fill": {
      const area = element("rect", { ...box, ...strokeOf(paint, lineWidth), fill: paint.color, "fill-opacity": look.opacity });
      return area + (look.bars ? bar(look.opacity === 1 ? "black" : paint.color) : "");
    }
    case "band": {
      const sides = { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
      return drawHatch([sides], { color: paint.color, width: style.tickWidth * 0.8, distance: style.gap * 0.9 });
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
