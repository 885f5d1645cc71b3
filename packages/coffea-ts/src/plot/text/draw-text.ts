import { element, number } from "../svg.ts";
import { parseLabel } from "./label.ts";
import { layoutNodes } from "./tex-layout.ts";
import type { FontStyle } from "./glyphs.ts";
import type { Ink, TextBox } from "./text-box.ts";

/** A label that is laid out at its size in pixels and can be placed. */
export interface Text {
  readonly source: string;
  /** Width in pixels. */
  readonly width: number;
  /** Height above the base line in pixels. */
  readonly ascent: number;
  /** Depth below the base line in pixels. */
  readonly depth: number;
  readonly fontSize: number;
  readonly box: TextBox;
}

/** Where a text stands: its anchor on the base line, and degrees of turning, anticlockwise. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly turn?: number;
}

/** Lays a label out: plain text with formulas between dollar signs. */
export function setText(label: string, fontSize: number, style: FontStyle = "regular"): Text {
  const box = layoutNodes(parseLabel(label, style).nodes);
  return { source: label, width: box.width * fontSize, ascent: box.ascent * fontSize, depth: box.depth * fontSize, fontSize, box };
}

/** A text in at most `room` pixels: as it is, or in a smaller font. */
export function shrunkText(label: string, fontSize: number, room: number): Text {
  const text = setText(label, fontSize);
  return text.width <= room ? text : setText(label, (fontSize * room) / text.width);
}

/** Draws a text as outlines; its source stays readable as `aria-label`. */
export function drawText(text: Text, placement: Placement, fill = "black"): string {
  const { x, y, anchor = "start", turn = 0 } = placement;
  const shift = anchor === "start" ? 0 : anchor === "middle" ? -text.width / 2 : -text.width;
  const turned = turn === 0 ? "" : ` rotate(${number(-turn)})`;
  const start =
    turn === 0
      ? `translate(${number(x + shift)} ${number(y)})`
      : `translate(${number(x)} ${number(y)})${turned} translate(${number(shift)} 0)`;
  const attributes = { "aria-label": text.source, role: "img", fill, transform: `${start} scale(${number(text.fontSize / 1000, 5)})` };
  return element("g", attributes, text.box.ink.map(drawInk));
}

function drawInk(ink: Ink): string {
  switch (ink.kind) {
    case "outline": {
      const scale = ink.scaleX === ink.scaleY ? number(ink.scaleX, 3) : `${number(ink.scaleX, 3)} ${number(ink.scaleY, 3)}`;
      const parts = [ink.x !== 0 || ink.y !== 0 ? `translate(${at(ink.x)} ${at(ink.y)})` : "", scale === "1" ? "" : `scale(${scale})`];
      const transform = parts.filter((part) => part !== "").join(" ");
      return element("path", transform === "" ? { d: ink.path } : { transform, d: ink.path });
    }
    case "rule":
      return element("rect", { x: at(ink.x), y: at(ink.y), width: at(ink.width), height: at(ink.height) });
    case "foreign": {
      const weight = ink.style.startsWith("bold") ? "bold" : "normal";
      const slant = /italic/i.test(ink.style) ? "italic" : "normal";
      const font = { "font-family": "Helvetica, Arial, sans-serif", "font-weight": weight, "font-style": slant };
      return element("text", { x: at(ink.x), y: at(ink.y), "font-size": at(ink.size), textLength: at(ink.width), ...font }, [ink.text]);
    }
    default:
      ink satisfies never;
      throw new Error("unreachable");
  }
}

/** Units of the font size as thousandths, in which texts are drawn. */
function at(value: number): string {
  return number(value * 1000, 0);
}
