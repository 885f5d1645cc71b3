import { strokeOf } from "./curve-paint.ts";
import type { Scale } from "./scales.ts";
import type { CurveStyle } from "./steps.ts";
import { element, number } from "./svg.ts";

const points = 400;

/** A function as a line from one end of the x axis to the other; where it has no finite value, the line has a gap, and beyond the frame it is cut. */
export function drawSmooth(curve: (x: number) => number, scales: { readonly x: Scale; readonly y: Scale }, style: CurveStyle): string {
  const [low, high] = scales.x.domain;
  let path = "";
  let isPen = false;
  for (let at = 0; at <= points; at++) {
    const x = scales.x.kind === "log" ? low * (high / low) ** (at / points) : low + ((high - low) * at) / points;
    const value = curve(x);
    const isShown = Number.isFinite(value) && !(scales.y.kind === "log" && value <= 0);
    if (isShown) path += `${isPen ? "L" : "M"}${number(scales.x.at(x))} ${number(scales.y.clamped(value))}`;
    isPen = isShown;
  }
  return path === "" ? "" : element("path", { class: "smooth", ...strokeOf(style.paint, style.width), d: path });
}
