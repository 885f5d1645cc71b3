import assert from "node:assert/strict";
import { test } from "node:test";
import { drawArrow } from "./draw-arrow.ts";
import type { DrawnNode } from "./drawing.ts";
import { nodeSize } from "./node-size.ts";

const node: DrawnNode = { id: "n", shape: "function", kind: "operation", lines: ["a long label"], detail: "", stack: 1 };
const tipOf = (svg: string): number[] => /d="M([-\d.]+) ([-\d.]+)L/.exec(svg)!.slice(1).map(Number);

test("an arrow ends at the round outline, not inside it", () => {
  const { width, height } = nodeSize(node);
  // On the ellipse that Graphviz knows, half-way up from its left end, coming from the left.
  const y = -height / 4;
  const inside = { x: (-width / 2) * Math.sqrt(1 - (2 * y / height) ** 2), y }; // prettier-ignore
  const curve = [-80, -70, -60, inside.x - 6].map((x) => ({ x, y }));
  const [x] = tipOf(drawArrow({ curve, tip: inside, stack: 1 }, node, { x: 0, y: 0 }));
  const outline = -(width / 2 - height / 2) - Math.sqrt((height / 2) ** 2 - y ** 2);
  assert.ok(x! <= outline + 1e-9 && x! > outline - 1, `${x} is not at ${outline}`);
});

test("an arrow to data ends where it was laid out, and one for many is thick", () => {
  const curve = [0, 1, 2, 3].map((x) => ({ x, y: 0 }));
  const svg = drawArrow({ curve, tip: { x: 9, y: 0 }, stack: 5 }, { ...node, shape: "data" }, { x: 20, y: 0 });
  assert.deepEqual(tipOf(svg), [9, 0]);
  assert.match(svg, /M0 0C1 0 2 0 3 0"[^>]*stroke-width="2"/);
});
