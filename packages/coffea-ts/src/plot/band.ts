import type { Curve } from "./curve.ts";
import type { Scale } from "./scales.ts";
import { element, number } from "./svg.ts";
import type { XAxis } from "./x-axis.ts";

/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How a band is hatched. */
export interface HatchStyle {
  readonly color: string;
  readonly width: number;
  /** Pixels between two lines, measured along the x axis. */
  readonly distance: number;
}

/** A hatched band over the errors of a curve, bin by bin, cut at the frame. */
export function drawBand(
  curve: Pick<Curve, "values" | "errors">,
  x: XAxis,
  scales: { readonly x: Scale; readonly y: Scale },
  style: HatchStyle,
): string {
  const boxes = x.bins.flatMap(({ index, low, high }): Box[] => {
    const value = curve.values[index]!;
    const [up, down] = [curve.errors?.up[index] ?? 0, curve.errors?.down[index] ?? 0];
    const box = {
      left: scales.x.clamped(low),
      right: scales.x.clamped(high),
      top: scales.y.clamped(value + up),
      bottom: scales.y.clamped(value - down),
    };
    return up + down > 0 && box.bottom > box.top ? [box] : [];
  });
  return drawHatch(boxes, style);
}

/** Rectangles filled with diagonal lines that continue from one to the next. Lines, and no pattern, so that every renderer draws the same. */
export function drawHatch(boxes: readonly Box[], style: HatchStyle): string {
  if (boxes.length === 0) return "";
  const area = boxes
    .map((box) => `M${number(box.left)} ${number(box.top)}H${number(box.right)}V${number(box.bottom)}H${number(box.left)}Z`)
    .join("");
  const lines = boxes.map((box) => hatchPath(box, style.distance)).join("");
  return (
    element("path", { class: "band", fill: style.color, "fill-opacity": 0.15, d: area }) +
    element("path", { class: "hatch", fill: "none", stroke: style.color, "stroke-width": style.width, d: lines })
  );
}

/** The lines x + y = k · distance, cut at a box. */
function hatchPath({ left, right, top, bottom }: Box, distance: number): string {
  let path = "";
  for (let k = Math.ceil((left + top) / distance); k * distance < right + bottom; k++) {
    const sum = k * distance;
    const [x1, x2] = [Math.max(left, sum - bottom), Math.min(right, sum - top)];
    if (x2 - x1 > 0.01) path += `M${number(x1)} ${number(sum - x1)}L${number(x2)} ${number(sum - x2)}`;
  }
  return path;
}
