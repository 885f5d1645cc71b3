import { element, number } from "./svg.ts";
import { drawText, setText, shrunkText, type Text } from "./text/draw-text.ts";
import { powerOfTen, type Ticks } from "./ticks.ts";
import type { Scale } from "./scales.ts";
import type { Frame, Style } from "./style.ts";

/** One axis, ready to be drawn: tick labels are laid out, the title carries the common power of ten of the x axis. */
export interface AxisTexts {
  readonly ticks: Ticks;
  readonly labels: readonly Text[];
  readonly title: string;
  /** Degrees by which tick labels are turned. */
  readonly turn: number;
  /** Pixels kept for the labels of a y axis, so that titles of panels above each other are aligned. Default: the widest label. */
  readonly labelRoom?: number;
}

/** Lays the labels of an axis out; `room` is the pixels that each label of a named axis has, Infinity elsewhere. */
export function layoutAxis(ticks: Ticks, title: string, style: Style, room = Infinity): AxisTexts {
  const labels = ticks.major.map((tick) => setText(tick.label, style.fonts.tick));
  const widest = Math.max(0, ...labels.map((label) => label.width));
  if (widest <= room) return { ticks, labels, title, turn: 0 };
  const shrink = Math.max(0.5, Math.min(1, (room * 0.95) / style.fonts.tick));
  if (widest * 0.75 <= room)
    return { ticks, labels: ticks.major.map((tick) => setText(tick.label, style.fonts.tick * 0.75)), title, turn: 0 };
  const most = style.height * 0.3;
  const smaller = Math.min(shrink, most / (widest * 0.75));
  return { ticks, labels: ticks.major.map((tick) => setText(tick.label, style.fonts.tick * Math.min(0.9, smaller))), title, turn: 45 };
}

/** Pixels below the frame that the labels of the x axis need. */
export function labelsHeight(axis: AxisTexts, style: Style): number {
  if (axis.turn === 0) return Math.max(style.fonts.tick, ...axis.labels.map((label) => label.ascent + label.depth));
  return Math.max(0, ...axis.labels.map((label) => (label.width + label.fontSize) * Math.SQRT1_2));
}

/** The frame with ticks on all four sides, all pointing inwards. */
export function drawFrame(
  frame: Frame,
  scales: { readonly x: Scale; readonly y: Scale },
  ticks: { readonly x: Ticks; readonly y: Ticks; readonly isNamed: boolean; readonly isNamedY?: boolean },
  style: Style,
): string {
  let path = "";
  const vertical = (value: number, length: number) => {
    const x = number(scales.x.at(value));
    path += `M${x} ${number(frame.bottom)}v${number(-length)}M${x} ${number(frame.top)}v${number(length)}`;
  };
  const horizontal = (value: number, length: number) => {
    const y = number(scales.y.at(value));
    path += `M${number(frame.left)} ${y}h${number(length)}M${number(frame.right)} ${y}h${number(-length)}`;
  };
  for (const tick of ticks.x.major) vertical(tick.value, ticks.isNamed ? style.minorTick : style.majorTick);
  for (const value of ticks.x.minor) vertical(value, style.minorTick);
  for (const tick of ticks.y.major) horizontal(tick.value, ticks.isNamedY === true ? style.minorTick : style.majorTick);
  for (const value of ticks.y.minor) horizontal(value, style.minorTick);
  const box = { x: frame.left, y: frame.top, width: frame.right - frame.left, height: frame.bottom - frame.top };
  const line = { fill: "none", stroke: "black" };
  return (
    element("path", { class: "ticks", ...line, "stroke-width": style.tickWidth, d: path }) +
    element("rect", { class: "frame", ...box, ...line, "stroke-width": style.frameWidth })
  );
}

/** Tick labels below the frame, the title at the right end under them. */
export function drawXTexts(axis: AxisTexts, frame: Frame, scale: Scale, style: Style): string {
  const top = frame.bottom + style.gap * 1.5;
  const cap = style.fonts.tick * 0.72;
  const labels = axis.ticks.major.map((tick, index) => {
    const label = axis.labels[index]!;
    if (axis.turn === 0) return drawText(label, { x: scale.at(tick.value), y: top + cap, anchor: "middle" });
    return drawText(label, {
      x: scale.at(tick.value) + label.fontSize * 0.3,
      y: top + label.fontSize * 0.5,
      anchor: "end",
      turn: axis.turn,
    });
  });
  const power = axis.ticks.power === 0 ? "" : `  ($\\times$${powerOfTen(axis.ticks.power)})`;
  const title = shrunkText(axis.title + power, style.fonts.axisTitle, frame.right - frame.left);
  const y = top + labelsHeight(axis, style) + style.gap * 0.9 + style.fonts.axisTitle * 0.74;
  return (
    element("g", { class: "x-labels" }, labels) +
    element("g", { class: "x-title" }, [drawText(title, { x: frame.right, y, anchor: "end" })])
  );
}

/** Tick labels left of the frame, their common power of ten over them, the title turned, at the upper end. */
export function drawYTexts(axis: AxisTexts, frame: Frame, scale: Scale, style: Style): string {
  const right = frame.left - style.gap * 1.2;
  const labels = axis.ticks.major.map((tick, index) =>
    drawText(axis.labels[index]!, { x: right, y: scale.at(tick.value) + style.fonts.tick * 0.36, anchor: "end" }),
  );
  if (axis.ticks.power !== 0) {
    const power = setText(`$\\times$${powerOfTen(axis.ticks.power)}`, style.fonts.tick * 0.8);
    labels.push(drawText(power, { x: Math.max(power.width, frame.left - style.gap * 1.8), y: frame.top - style.gap * 1.2, anchor: "end" }));
  }
  const title = shrunkText(axis.title, style.fonts.axisTitle, frame.bottom - frame.top);
  const widest = widestLabel(axis);
  const x = right - widest - style.gap * 1.3 - title.depth;
  return (
    element("g", { class: "y-labels" }, labels) +
    element("g", { class: "y-title" }, [drawText(title, { x, y: frame.top, anchor: "end", turn: 90 })])
  );
}

/** Pixels left of the frame that labels and title of the y axis need. */
export function yTextsWidth(axis: AxisTexts, frameHeight: number, style: Style): number {
  const widest = widestLabel(axis);
  const title = shrunkText(axis.title, style.fonts.axisTitle, frameHeight);
  return style.gap * 2.5 + widest + title.ascent + title.depth + style.gap * 0.8;
}

/** Pixels that the labels of a y axis take. */
export function widestLabel(axis: AxisTexts): number {
  return Math.max(axis.labelRoom ?? 0, ...axis.labels.map((label) => label.width));
}

/** Pixels left of the frame that turned labels of the x axis need, which reach down to the left. */
export function turnedLabelsWidth(axis: AxisTexts, scale: Scale): number {
  if (axis.turn === 0) return 0;
  const start = scale.at(scale.domain[0]);
  const reach = axis.ticks.major.map(
    (tick, index) => (axis.labels[index]!.width + axis.labels[index]!.depth) * Math.SQRT1_2 - (scale.at(tick.value) - start),
  );
  return Math.max(0, ...reach) + axis.labels[0]!.fontSize * 0.5;
}
