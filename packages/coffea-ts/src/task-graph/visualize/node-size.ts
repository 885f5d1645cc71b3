import { drawing } from "../../plot/index.ts";
import type { DrawnNode } from "./drawing.ts";
import { sizes, stackDepth } from "./style.ts";

/** Width and height of a node in pixels, with the outlines behind it; `inner` is without them. */
export interface NodeSize {
  readonly width: number;
  readonly height: number;
  readonly inner: { readonly width: number; readonly height: number };
  readonly texts: readonly drawing.Text[];
}

const LEADING = 5;

/** The room that a node's lines need. */
export function nodeSize(node: DrawnNode): NodeSize {
  const isBare = node.shape === "data" && node.kind === null;
  const texts = node.lines.map((line, i) => drawing.setText(line, i === 0 && !isBare ? sizes.label : sizes.small));
  const textWidth = Math.max(...texts.map((text) => text.width));
  const textHeight = texts.reduce((sum, text) => sum + text.fontSize, 0) + LEADING * (texts.length - 1);
  const inner = {
    // Round ends take room from all lines but the middle one.
    width: Math.ceil(Math.max(textWidth + (node.shape === "function" ? 10 + 16 * texts.length : isBare ? 9 : 18), isBare ? 18 : 34)),
    height: Math.ceil(textHeight + (isBare ? 8 : 14)),
  };
  const behind = stackDepth(node.stack) * sizes.step;
  return { width: inner.width + behind, height: inner.height + behind, inner, texts };
}

/** Base lines of the texts of a node, from its middle downwards. */
export function baseLines({ texts }: NodeSize): number[] {
  const total = texts.reduce((sum, text) => sum + text.fontSize, 0) + LEADING * (texts.length - 1);
  let top = -total / 2;
  return texts.map(({ fontSize }) => {
    const base = top + fontSize * 0.84;
    top += fontSize + LEADING;
    return base;
  });
}
