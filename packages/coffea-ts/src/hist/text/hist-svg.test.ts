import assert from "node:assert/strict";
import { test } from "node:test";
import { regularAxis } from "../axis/regular.ts";
import { circleSvg, gridSvg, stepsSvg } from "./hist-svg.ts";

const axis = regularAxis({ bins: 2, start: 0, stop: 4 }, { name: "x", label: "<x>" });

test("steps as high as the densities, relative to the highest", () => {
  const svg = stepsSvg(axis, Float64Array.of(1, 4));
  assert.match(svg, /points="0,0 0,-25 125,-25 125,-100 250,-100 250,0"/);
  assert.match(svg, />&lt;x&gt;<\/text>/);
  assert.match(svg, />4<\/text>/);
});

test("empty and infinite contents are flat", () => {
  assert.match(stepsSvg(axis, Float64Array.of(0, NaN)), /points="0,0 0,0 125,0 125,0 250,0 250,0"/);
});

test("a circle has a radius per bin", () => {
  const circular = regularAxis({ bins: 2, start: 0, stop: 4 }, { name: "phi", circular: true });
  assert.match(circleSvg(circular, Float64Array.of(0, 1)), /points="20,0 -20,0 -100,0 100,0"/);
});

test("shades of the bins that have something", () => {
  const svg = gridSvg(axis, axis, Float64Array.of(0, 2, 1, 0));
  assert.equal(svg.match(/opacity=/g)!.length, 2);
  assert.match(svg, /x="0" y="-250" width="125" height="125" opacity="1"/);
  assert.match(svg, /x="125" y="-125" width="125" height="125" opacity="0.5"/);
});
