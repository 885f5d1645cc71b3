import type { Frame, Style } from "./style.ts";
import { element, number } from "./svg.ts";

/** Arrow heads at the lower corners of a frame, pointing out, where contents lie beyond that end of the axis. */
export function drawFlowMarks(outside: { readonly under: boolean; readonly over: boolean }, frame: Frame, style: Style): string {
  const size = style.gap * 0.55;
  const arrow = (x: number, direction: 1 | -1) =>
    `M${number(x)} ${number(frame.bottom - size)}l${number(direction * size * 1.5)} ${number(size)}l${number(-direction * size * 1.5)} ${number(size)}Z`;
  const path = (outside.under ? arrow(frame.left, -1) : "") + (outside.over ? arrow(frame.right, 1) : "");
  return path === "" ? "" : element("path", { class: "flow-marks", fill: "black", d: path });
}
