import { drawBand } from "./band.ts";
import type { CurvePaint } from "./curve-paint.ts";
import { drawErrorBars } from "./error-bars.ts";
import { symmetricErrors } from "./errors.ts";
import type { Panel, PanelPlace } from "./layout.ts";
import type { RatioOptions } from "./ratio-options.ts";
import type { RatioPoints } from "./ratio-points.ts";
import type { Series } from "./series.ts";
import { element, number } from "./svg.ts";

/** What a ratio's panel shows. */
export interface RatioContent {
  readonly ratios: readonly { readonly points: RatioPoints; readonly paint: CurvePaint }[];
  /** The denominator, whose own relative error is drawn as a band around 1; null for no band. */
  readonly band: Series | null;
}

/** The lower panel of a ratio: points with error bars, a dashed line, arrows where points are out of sight. */
export function ratioPanel(content: RatioContent, options: RatioOptions): Panel {
  const isEfficiency = options.uncertainty === "efficiency";
  const center = options.centralValue ?? 1;
  const range =
    options.ratioRange ??
    (isEfficiency
      ? [0, 1.1]
      : rangeAround(
          center,
          content.ratios.map((ratio) => ratio.points),
        ));
  return {
    title: options.ratioLabel ?? (isEfficiency ? "Efficiency" : "Ratio"),
    range,
    draw: (place) =>
      (content.band === null ? "" : drawRelativeBand(content.band, center, place)) +
      drawLine(center, place) +
      content.ratios.map((ratio) => drawRatio(ratio, options, place)).join(""),
  };
}

/** A range around the central value that shows all points that are known well enough, and at most from 0 to twice the centre. */
function rangeAround(center: number, ratios: readonly RatioPoints[]): [number, number] {
  let most = 0;
  for (const { values, errors } of ratios)
    for (const [bin, value] of values.entries()) {
      if (!Number.isFinite(value) || Math.max(errors.down[bin]!, errors.up[bin]!) > 0.7 * Math.abs(value)) continue;
      most = Math.max(most, Math.abs(value - center) + Math.max(errors.down[bin]!, errors.up[bin]!) * 0.6);
    }
  const half = Math.min(Math.max(most * 1.15, 0.1), Math.max(Math.abs(center), 0.1));
  return [center - half, center + half];
}

function drawRatio({ points, paint }: RatioContent["ratios"][number], options: RatioOptions, place: PanelPlace): string {
  const { frame, x, scales, style } = place;
  const shown = { ...x, bins: x.bins.filter((bin) => Number.isFinite(points.values[bin.index])) };
  const binWidth = (frame.right - frame.left) / Math.max(1, x.bins.length);
  const radius = Math.max(1.2, Math.min(style.gap * 0.55, binWidth * 0.4));
  const bars = { color: paint.color, width: style.curveWidth * 0.85, radius };
  const outliers = drawOutliers(points.values, paint.color, { ...place, x: shown });
  if (options.uncertaintyStyle !== "box") return drawErrorBars(points, shown, scales, bars) + outliers;
  const hatch = { color: paint.color, width: style.tickWidth * 0.8, distance: style.gap * 0.9 };
  const none = symmetricErrors(new Float64Array(points.values.length));
  return drawBand(points, shown, scales, hatch) + drawErrorBars({ values: points.values, errors: none }, shown, scales, bars) + outliers;
}

/** Triangles at the upper or lower edge for points beyond it; bins without numerator have no point, as they have none above. */
function drawOutliers(values: Float64Array, color: string, { frame, x, scales, style }: PanelPlace): string {
  const [low, high] = scales.y.domain;
  const size = style.gap * 0.7;
  let path = "";
  for (const bin of x.bins) {
    const value = values[bin.index]!;
    const middle = number((scales.x.at(bin.low) + scales.x.at(bin.high)) / 2);
    if (value > high) path += `M${middle} ${number(frame.top + size * 0.3)}l${number(size)} ${number(size * 1.4)}h${number(-2 * size)}Z`;
    if (value < low && value !== 0)
      path += `M${middle} ${number(frame.bottom - size * 0.3)}l${number(size)} ${number(-size * 1.4)}h${number(-2 * size)}Z`;
  }
  return path === "" ? "" : element("path", { class: "outliers", fill: color, d: path });
}

function drawRelativeBand(series: Series, center: number, { x, scales, style }: PanelPlace): string {
  const relative = series.values.map((value, bin) =>
    value === 0 ? 0 : (center * Math.sqrt(Math.max(series.variances?.[bin] ?? 0, 0))) / Math.abs(value),
  );
  const around = { values: series.values.map(() => center), errors: symmetricErrors(relative) };
  return drawBand(around, x, scales, { color: "#555555", width: style.tickWidth * 0.8, distance: style.gap * 0.9 });
}

/** A dashed line over the whole panel. */
export function drawLine(value: number, { frame, scales, style }: PanelPlace): string {
  const [low, high] = scales.y.domain;
  if (!(value > low && value < high)) return "";
  const dash = `${number(style.gap)} ${number(style.gap * 0.6)}`;
  const d = `M${number(frame.left)} ${number(scales.y.at(value))}H${number(frame.right)}`;
  return element("path", {
    class: "reference",
    fill: "none",
    stroke: "black",
    "stroke-width": style.tickWidth,
    "stroke-dasharray": dash,
    d,
  });
}
