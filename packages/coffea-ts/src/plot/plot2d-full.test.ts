import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist } from "../hist/index.ts";
import { plot2dFull } from "./plot2d-full.ts";
import { projectionOf } from "./projection.ts";

const h = Hist.new.reg(3, 0, 3, { name: "x" }).reg(2, 0, 2, { name: "y" }).int64();
h.fill({ x: [0.5, 0.5, 1.5, 2.5, 2.5, 9], y: [0.5, 1.5, 1.5, 7, 0.5, 0.5] });

test("projections are those of project: flow bins of the other axis count, those of the own one do not", () => {
  assert.deepEqual([...projectionOf(h, 0)], [...h.project("x").values().data]);
  assert.deepEqual([...projectionOf(h, 1)], [...h.project("y").values().data]);
  assert.deepEqual([...projectionOf(h, 0)], [2, 1, 2]);
});

test("the map with an outline above and one beside it", () => {
  const svg = plot2dFull(h, { experiment: "CMS" });
  assert.equal(svg.match(/class="projection"/g)!.length, 2);
  assert.equal(svg.match(/aria-label="Events"/g)!.length, 2);
  assert.doesNotMatch(svg + plot2dFull(h, { transpose: true }), /NaN|Infinity|undefined|color-bar/);
});
