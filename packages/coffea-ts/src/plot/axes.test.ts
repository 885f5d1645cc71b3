import assert from "node:assert/strict";
import { test } from "node:test";
import { drawFrame, drawXTexts, drawYTexts, layoutAxis, turnedLabelsWidth } from "./axes.ts";
import { createScale } from "./scales.ts";
import { styleFor } from "./style.ts";
import { ticksOf } from "./ticks.ts";

const style = styleFor({ width: 1000, height: 900 }, 50);
const frame = { left: 100, right: 900, top: 50, bottom: 750 };
const scales = { x: createScale("linear", [0, 4], [100, 900]), y: createScale("linear", [0, 3e6], [750, 50]) };
const labels = (svg: string) => [...svg.matchAll(/aria-label="([^"]*)"/g)].map((match) => match[1]);

test("ticks on all four sides, pointing inwards", () => {
  const x = { major: [{ value: 2, label: "2" }], minor: [1], power: 0 };
  const svg = drawFrame(frame, scales, { x, y: { ...x, minor: [], major: [{ value: 1.5e6, label: "" }] }, isNamed: false }, style);
  const [path] = /d="[^"]*"/.exec(svg)!;
  for (const stroke of ["M500 750v-", "M500 50v", "M300 750v-", "M100 400h", "M900 400h-"]) assert.ok(path.includes(stroke), stroke);
});

test("x labels under the ticks, the title under them at the right end, with the power of ten that the labels lost", () => {
  const axis = layoutAxis(ticksOf("linear", [0, 4e6], 4), "x", style);
  const svg = drawXTexts(axis, frame, createScale("linear", [0, 4e6], [100, 900]), style);
  assert.deepEqual(labels(svg), ["0", "1", "2", "3", "4", "x  ($\\times$$10^{6}$)"]);
});

test("y labels, their power of ten over them, and a title that is turned", () => {
  const svg = drawYTexts(layoutAxis(ticksOf("linear", [0, 3e6], 3), "Events", style), frame, scales.y, style);
  assert.deepEqual(labels(svg), ["0", "1", "2", "3", "$\\times$$10^{6}$", "Events"]);
  assert.match(svg, /aria-label="Events"[^>]*rotate\(-90\)/);
});

const ticks = (label: string) => ({ major: [{ value: 1, label }], minor: [], power: 0 });

test("names that are too wide are drawn smaller, then turned", () => {
  assert.equal(layoutAxis(ticks("muons"), "", style, 100).turn, 0);
  assert.ok(layoutAxis(ticks("two muons"), "", style, 110).labels[0]!.width <= 110);
  const turned = layoutAxis(ticks("at least two good muons"), "", style, 100);
  assert.equal(turned.turn, 45);
  assert.ok(layoutAxis(ticks("x".repeat(300)), "", style, 100).labels[0]!.width < 900);
});

test("turned labels ask for room left of the frame", () => {
  const scale = createScale("linear", [0, 4], [100, 900]);
  const turned = layoutAxis(ticks("at least two good muons of opposite charge"), "", style, 100);
  assert.ok(turnedLabelsWidth(turned, scale) > turned.labels[0]!.width * Math.SQRT1_2 - 200);
  assert.equal(turnedLabelsWidth(layoutAxis(ticks("muons"), "", style, 100), scale), 0);
});
