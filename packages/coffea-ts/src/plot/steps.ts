import { strokeOf, type CurvePaint } from "./curve-paint.ts";
import { element, number } from "./svg.ts";
import type { Scale } from "./scales.ts";
import type { Curve } from "./curve.ts";
import type { XAxis } from "./x-axis.ts";

/** Heights per bin, and the height at which each bin begins where that is not the base line. */
export type Heights = Pick<Curve, "values"> & { readonly base?: Float64Array | null };

/** How one curve is drawn. */
export interface CurveStyle {
  readonly paint: CurvePaint;
  readonly width: number;
  /** Fill the area below; the number is its opacity. */
  readonly fill?: number;
}

/** The outline of a histogram: up and down at the borders of the bins, back to the base line at both ends and where bins are not adjacent. */
export function drawSteps(series: Heights, x: XAxis, scales: { readonly x: Scale; readonly y: Scale }, style: CurveStyle): string {
  const isOpen = style.fill === undefined || series.base === null || series.base === undefined;
  const path = isOpen ? stepPath(series, x, scales) : slicePath(series, x, scales);
  if (path === "") return "";
  const line = strokeOf(style.paint, style.width);
  const paint = style.fill === undefined ? line : { ...line, fill: style.paint.color, "fill-opacity": style.fill };
  return element("path", { class: "curve", ...paint, d: path });
}

/** Path data of the outline; beyond the frame it is cut. */
export function stepPath(series: Heights, x: XAxis, scales: { readonly x: Scale; readonly y: Scale }): string {
  const base = number(scales.y.clamped(0));
  let path = "";
  let height = base;
  for (const [at, bin] of x.bins.entries()) {
    const top = number(scales.y.clamped(series.values[bin.index]!));
    const left = number(scales.x.clamped(bin.low));
    if (x.bins[at - 1]?.high !== bin.low) path += `M${left} ${base}V${top}`;
    else if (top !== height) path += `H${left}V${top}`;
    if (x.bins[at + 1]?.low !== bin.high) path += `H${number(scales.x.clamped(bin.high))}V${base}`;
    height = top;
  }
  return path;
}

/** Path data of a stacked area: along the tops, and back along the heights at which its bins begin. */
export function slicePath(series: Heights, x: XAxis, scales: { readonly x: Scale; readonly y: Scale }): string {
  let path = "";
  let back = "";
  for (const [at, bin] of x.bins.entries()) {
    const [left, right] = [number(scales.x.clamped(bin.low)), number(scales.x.clamped(bin.high))];
    const top = number(scales.y.clamped(series.values[bin.index]!));
    const bottom = number(scales.y.clamped(series.base?.[bin.index] ?? 0));
    const isStart = x.bins[at - 1]?.high !== bin.low;
    path += isStart ? `M${left} ${top}H${right}` : `V${top}H${right}`;
    back = `V${bottom}H${left}${back}`;
    if (x.bins[at + 1]?.low === bin.high) continue;
    path += `${back}Z`;
    back = "";
  }
  return path;
}
