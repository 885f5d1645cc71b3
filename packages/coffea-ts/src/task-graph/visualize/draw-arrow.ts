import { drawing as plot } from "../../plot/index.ts";
import type { DrawnNode } from "./drawing.ts";
import type { Point } from "./graphviz.ts";
import { nodeSize } from "./node-size.ts";
import { ink } from "./style.ts";

const { element, number } = plot;

/** An edge as it was laid out: a start and three points for each Bézier piece, then the tip of the arrow. */
export interface Arrow {
  readonly curve: readonly Point[];
  readonly tip: Point;
  readonly stack: number;
}

/** Draws an arrow that ends at the outline of a node. */
export function drawArrow({ curve, tip: laidOut, stack }: Arrow, to: DrawnNode, center: Point): string {
  const [start, ...rest] = curve;
  const pieces = rest.map((point, i) => `${i % 3 === 0 ? "C" : ""}${at(point)}`).join(" ");
  const end = curve.at(-1)!;
  const length = Math.hypot(laidOut.x - end.x, laidOut.y - end.y) || 1;
  const [dx, dy] = [(laidOut.x - end.x) / length, (laidOut.y - end.y) / length];
  const back = depthInside(to, center, laidOut, { x: dx, y: dy });
  const tip = { x: laidOut.x - dx * back, y: laidOut.y - dy * back };
  const base = { x: tip.x - dx * 6, y: tip.y - dy * 6 };
  const half = stack > 1 ? 3 : 2.4;
  const head = `M${at(tip)}L${at({ x: base.x - dy * half, y: base.y + dx * half })} ${at({ x: base.x + dy * half, y: base.y - dx * half })}Z`;
  const line = { d: `M${at(start!)}${pieces}`, fill: "none", stroke: ink.arrow, "stroke-width": stack > 1 ? 2 : 1.1 };
  return element("path", line) + element("path", { d: head, fill: ink.arrow });
}

/** How far a point is inside a function's outline, along the way that the arrow came. Graphviz ends arrows at an ellipse, which is inside the outline drawn. */
function depthInside(node: DrawnNode, center: Point, tip: Point, way: Point): number {
  if (node.shape === "data") return 0;
  const { width, height } = nodeSize(node);
  const radius = height / 2;
  const flat = Math.max(0, width / 2 - radius);
  const isInside = (depth: number): boolean => {
    const x = Math.abs(tip.x - way.x * depth - center.x);
    const y = Math.abs(tip.y - way.y * depth - center.y);
    return Math.hypot(Math.max(0, x - flat), y) < radius;
  };
  let depth = 0;
  while (depth < radius && isInside(depth)) depth += 0.5;
  return depth;
}

function at({ x, y }: Point): string {
  return `${number(x)} ${number(y)}`;
}
