import assert from "node:assert/strict";
import { test } from "node:test";
import { evenAxis, fakeHist } from "../../test/plots/fake-hist.ts";
import { curveSetOf } from "./curve-set.ts";
import { drawCurves } from "./curves.ts";
import type { PlotOptions } from "./plot-options.ts";
import { createScale } from "./scales.ts";
import { styleFor } from "./style.ts";
import { xAxisOf } from "./x-axis.ts";

const axis = evenAxis(2, [0, 2]);
const one = fakeHist([axis], [4, 9]);
const frame = { left: 0, right: 200, top: 0, bottom: 100 };
const scales = { x: createScale("linear", [0, 2], [0, 200]), y: createScale("linear", [0, 20], [100, 0]) };
const draw = (options: PlotOptions) =>
  drawCurves(
    curveSetOf({ a: one, b: one }, options).curves,
    xAxisOf(axis, {}),
    { frame, scales },
    styleFor({ width: 1000, height: 900 }, 2),
  );
const classes = (options: PlotOptions) =>
  draw(options).map((svg) => [...svg.matchAll(/class="([^"]*)"/g)].map((match) => match[1]).join(" "));

test("each curve in its own way, data last", () => {
  assert.deepEqual(classes({}), ["curve", "curve"]);
  assert.deepEqual(classes({ errorBars: true }), ["curve error-bars", "curve error-bars"]);
  assert.deepEqual(classes({ histtype: "band" }), ["band hatch", "band hatch"]);
  assert.deepEqual(classes({ stack: true, band: true, data: one }), ["curve", "curve", "band hatch", "error-bars points"]);
  assert.deepEqual(classes({ stack: true, errorBars: true }), ["curve", "curve", "error-bars"]);
});

test("bars of overlaid curves stand beside each other, those of data in the middle of the bin", () => {
  const middles = (options: PlotOptions) => draw(options).map((svg) => Number(/class="error-bars"[^>]*d="M([\d.]+)/.exec(svg)?.[1]));
  const [left, right] = middles({ errorBars: true });
  assert.ok(left! < 50 && right! > 50);
  assert.equal(middles({ data: one }).at(-1), 50);
});
