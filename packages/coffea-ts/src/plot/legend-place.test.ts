import assert from "node:assert/strict";
import { test } from "node:test";
import type { Legend } from "./legend.ts";
import { legendTop, placeLegend, type LegendSurroundings } from "./legend-place.ts";
import type { Skyline } from "./skyline.ts";

const frame = { left: 0, right: 1000, top: 0, bottom: 800 };
const legend = { width: 300, height: 200 } as Legend;
/** Curves as high as `left` in the left half and `right` in the right half, nowhere below `lowest`. */
const skyline = (left: number, right: number, lowest = 0): Skyline => ({
  highest: (from, to) => Math.max(from < 500 ? left : 0, to > 500 ? right : 0),
  lowest: () => lowest,
});
const around = (changes: Partial<LegendSurroundings>): LegendSurroundings => ({
  frame,
  skyline: skyline(1, 1),
  kind: "linear",
  range: [0, 100],
  annotationRoom: () => [],
  padding: 10,
  isOpenBelow: true,
  ...changes,
});

test("where nothing is in the way, the upper right corner, and the axis stays", () => {
  assert.deepEqual(placeLegend(legend, around({})), { x: 690, isBottom: false, high: 100, cost: 0 });
});

test("away from the curves to the left", () => {
  const place = placeLegend(legend, around({ skyline: skyline(10, 95) }));
  assert.ok(place.x + legend.width <= 500 && place.high === 100);
});

test("curves everywhere: the axis grows until the legend stands above them", () => {
  const place = placeLegend(legend, around({ skyline: skyline(95, 95) }));
  assert.equal(place.x, 690);
  assert.ok(95 / place.high <= (800 - 200) / 800);
});

test("room of annotations is kept", () => {
  const annotated = placeLegend(legend, around({ skyline: skyline(70, 70), annotationRoom: () => [{ value: 70, pixels: 100 }] }));
  assert.ok(annotated.high > placeLegend(legend, around({ skyline: skyline(70, 70) })).high);
});

test("under the curves when that spares a much longer axis, but never in filled areas", () => {
  const high = { skyline: skyline(98, 98, 90) };
  const tall = { ...legend, height: 400 };
  assert.equal(placeLegend(tall, around(high)).isBottom, true);
  assert.equal(placeLegend(tall, around({ ...high, isOpenBelow: false })).isBottom, false);
  assert.equal(legendTop(tall, { x: 0, isBottom: true, high: 100 }, frame, 10), 390);
});
