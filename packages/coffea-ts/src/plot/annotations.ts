import { element, number } from "./svg.ts";
import { drawText, setText, type Text } from "./text/draw-text.ts";
import type { Annotation } from "./plot-options.ts";
import type { Scale } from "./scales.ts";
import type { Skyline } from "./skyline.ts";
import type { Frame, Style } from "./style.ts";
import type { Headroom } from "./y-range.ts";

/** An annotation with its text laid out and its place along the x axis. */
export interface Remark {
  readonly x: number;
  readonly text: Text;
  /** Middle of the text: `x`, or moved to stay inside the frame. */
  readonly middle: number;
  /** How many earlier remarks it has to stand above because their texts would touch. */
  readonly level: number;
}

/** Lays annotations out from left to right; those outside the axis are left out. */
export function layoutRemarks(annotations: readonly Annotation[], scale: Scale, frame: Frame, style: Style): Remark[] {
  const remarks: Remark[] = [];
  const inside = annotations.filter(({ x }) => x >= scale.domain[0] && x <= scale.domain[1]).sort((a, b) => a.x - b.x);
  for (const { x: value, text: label } of inside) {
    const text = setText(label, style.fonts.annotation);
    const x = scale.at(value);
    const half = text.width / 2 + style.gap / 2;
    const middle = Math.min(Math.max(x, frame.left + half), frame.right - half);
    const touching = remarks.filter((other) => Math.abs(other.middle - middle) < half + other.text.width / 2);
    const taken = new Set(touching.map((other) => other.level));
    let level = 0;
    while (taken.has(level)) level++;
    remarks.push({ x, text, middle, level });
  }
  return remarks;
}

/** The room that remarks need above the curves. */
export function remarkRoom(remark: Remark, skyline: Skyline, style: Style): Headroom {
  return { value: skyline.highest(...extent(remark)), pixels: style.gap * 3.2 + (remark.level + 1) * lineHeight(style) };
}

/** Pixels of the x axis over which a remark's text reaches. */
export function extent(remark: Remark): [from: number, to: number] {
  return [remark.middle - remark.text.width / 2, remark.middle + remark.text.width / 2];
}

/** Draws the remarks above the curves: a line from a little above the curve to the text. */
export function drawRemarks(remarks: readonly Remark[], skyline: Skyline, y: Scale, style: Style): string {
  const drawn: { from: number; to: number; top: number }[] = [];
  const pieces = remarks
    .toSorted((a, b) => a.level - b.level)
    .map((remark) => {
      const [from, to] = extent(remark);
      const curveAtLine = y.clamped(skyline.highest(remark.x - 1, remark.x + 1));
      const curveAtText = y.clamped(skyline.highest(from, to));
      const blocked = drawn.filter((other) => other.to > from && other.from < to).map((other) => other.top);
      const base = Math.min(curveAtLine - style.gap * 2, curveAtText - style.gap * 1.2, ...blocked) - style.gap * 0.5;
      drawn.push({ from, to, top: base - lineHeight(style) });
      const line = `M${number(remark.x)} ${number(curveAtLine - style.gap * 0.6)}V${number(base + style.gap * 0.6)}`;
      return (
        element("path", { class: "remark", d: line, fill: "none", stroke: "#555", "stroke-width": style.tickWidth }) +
        drawText(remark.text, { x: remark.middle, y: base, anchor: "middle" }, "#333")
      );
    });
  return pieces.length === 0 ? "" : element("g", { class: "annotations" }, pieces);
}

function lineHeight(style: Style): number {
  return style.fonts.annotation * 1.25;
}
