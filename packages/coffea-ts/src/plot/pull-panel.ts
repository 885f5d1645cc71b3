import type { Panel, PanelPlace } from "./layout.ts";
import type { PullOptions } from "./ratio-options.ts";
import { drawLine } from "./ratio-panel.ts";
import { element } from "./svg.ts";
import { drawSteps } from "./steps.ts";

/** Bands at ±2 and ±1 standard deviations, the wider one first. */
const bands = [
  { reach: 2, color: "#ececec" },
  { reach: 1, color: "#d4d4d4" },
] as const;

/** The lower panel of pulls: bars from 0 over bands of one and two standard deviations. */
export function pullPanel(pulls: Float64Array, color: string, options: PullOptions): Panel {
  const most = pulls.reduce((largest, pull) => Math.max(largest, Math.abs(pull)), 0);
  const half = Math.max(3, most * 1.15);
  return {
    title: options.pullLabel ?? "Pull",
    range: options.pullRange ?? [-half, half],
    draw: (place) =>
      drawBands(place) +
      drawSteps({ values: pulls }, place.x, place.scales, { paint: { color, dash: "" }, width: place.style.tickWidth * 0.6, fill: 0.85 }) +
      drawLine(0, place),
  };
}

function drawBands({ frame, scales }: PanelPlace): string {
  return bands
    .map(({ reach, color }) => {
      const [top, bottom] = [scales.y.clamped(reach), scales.y.clamped(-reach)];
      return element("rect", { x: frame.left, y: top, width: frame.right - frame.left, height: bottom - top, fill: color });
    })
    .join("");
}
