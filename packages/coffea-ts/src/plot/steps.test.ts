import assert from "node:assert/strict";
import { test } from "node:test";
import { evenAxis } from "../../test/plots/fake-hist.ts";
import { createScale } from "./scales.ts";
import { drawSteps, slicePath, stepPath } from "./steps.ts";
import { xAxisOf } from "./x-axis.ts";

const axis = evenAxis(4, [0, 4]);
const scales = { x: createScale("linear", [0, 4], [0, 400]), y: createScale("linear", [0, 10], [100, 0]) };
const series = (...values: number[]) => ({ label: "", values: Float64Array.from(values), errors: null });

test("up and down at the borders, from and to the base line; equal neighbours are one step", () => {
  assert.equal(stepPath(series(1, 5, 5, 2), xAxisOf(axis, {}), scales), "M0 100V90H100V50H300V80H400V100");
});

test("contents beyond the frame are cut at it", () => {
  assert.equal(stepPath(series(20, -3, 0, 1), xAxisOf(axis, {}), scales), "M0 100V0H100V100H300V90H400V100");
  assert.equal(stepPath(series(1, 2, 3, 4), xAxisOf(axis, { xRange: [1, 3] }), scales), "M100 100V80H200V70H300V100");
});

test("a gap between bins is a gap in the curve", () => {
  const x = xAxisOf(axis, {});
  const holed = { ...x, bins: x.bins.filter((bin) => bin.index !== 1) };
  assert.equal(stepPath(series(1, 2, 3, 3), holed, scales), "M0 100V90H100V100M200 100V70H400V100");
});

test("areas are filled, dashes scale with the line; nothing without bins", () => {
  const paint = { color: "#123456", dash: "2 1" };
  const svg = drawSteps(series(1, 1, 1, 1), xAxisOf(axis, {}), scales, { paint, width: 2, fill: 0.5 });
  assert.match(svg, /fill="#123456".*stroke-dasharray="4\.0 2\.0".*fill-opacity="0\.5"/);
  assert.equal(drawSteps(series(), { ...xAxisOf(axis, {}), bins: [] }, scales, { paint, width: 2 }), "");
});

test("a stacked area runs along its tops and back along what it stands on", () => {
  const stacked = { ...series(5, 5, 2, 1), base: Float64Array.of(1, 2, 2, 0) };
  assert.equal(slicePath(stacked, xAxisOf(axis, {}), scales), "M0 50H100V50H200V80H300V90H400V100H300V80H200V80H100V90H0Z");
});
