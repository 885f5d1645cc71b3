import { element, number } from "./svg.ts";
import type { Scale } from "./scales.ts";
import type { Curve } from "./curve.ts";
import type { XAxis } from "./x-axis.ts";

/** How bars, and points with them, are drawn. */
export interface BarStyle {
  readonly color: string;
  readonly width: number;
  /** Radius of the points; 0: bars only. */
  readonly radius: number;
  /** Pixels by which bars stand beside the middle, so that those of several curves do not hide each other. */
  readonly shift?: number;
}

/** Error bars at (or beside) the middle of the bins, with or without points. Empty bins without an error show nothing. On log axes bars end at the lower edge. */
export function drawErrorBars(
  series: Pick<Curve, "values" | "errors">,
  x: XAxis,
  scales: { readonly x: Scale; readonly y: Scale },
  style: BarStyle,
): string {
  let bars = "";
  const points: string[] = [];
  for (const bin of x.bins) {
    const value = series.values[bin.index]!;
    const [up, down] = [series.errors?.up[bin.index] ?? 0, series.errors?.down[bin.index] ?? 0];
    const middle = (scales.x.at(bin.low) + scales.x.at(bin.high)) / 2;
    const isInside = middle >= scales.x.at(scales.x.domain[0]) && middle <= scales.x.at(scales.x.domain[1]);
    const place = middle + (style.shift ?? 0);
    if (!isInside || (value === 0 && down === 0)) continue;
    const [top, bottom] = [scales.y.clamped(value + up), scales.y.clamped(value - down)];
    if (top !== bottom) bars += `M${number(place)} ${number(top)}V${number(bottom)}`;
    const at = scales.y.at(value);
    if (style.radius > 0 && at === scales.y.clamped(value) && !(scales.y.kind === "log" && value <= 0))
      points.push(element("circle", { cx: place, cy: at, r: style.radius }));
  }
  const lines =
    bars === "" ? "" : element("path", { class: "error-bars", fill: "none", stroke: style.color, "stroke-width": style.width, d: bars });
  return lines + (points.length === 0 ? "" : element("g", { class: "points", fill: style.color }, points));
}
