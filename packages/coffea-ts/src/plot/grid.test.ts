import assert from "node:assert/strict";
import { test } from "node:test";
import { evenAxis, fakeHist } from "../../test/plots/fake-hist.ts";
import { gridOf } from "./grid.ts";

const hist = (...contents: number[]) => fakeHist([evenAxis(2, [0, 2]), evenAxis(2, [0, 1])], contents);

test("the range of colours: from 0, from negative contents, from the smallest positive one; never empty", () => {
  assert.deepEqual(gridOf(hist(1, 2, 3, 4), {}).zRange, [0, 4]);
  assert.deepEqual(gridOf(hist(-1, 2, 3, NaN), {}).zRange, [-1, 3]);
  assert.deepEqual(gridOf(hist(-1, 2, 3, 0), { zScale: "log" }).zRange, [2, 3]);
  assert.deepEqual(gridOf(hist(0, 0, 0, 0), { zScale: "log" }).zRange, [1, 10]);
  assert.deepEqual(gridOf(hist(0, 0, 0, 0), {}).zRange, [0, 1]);
  assert.deepEqual(gridOf(hist(-1, 2, 3, 0), { colorMap: "coolwarm" }).zRange, [-3, 3]);
  assert.deepEqual(gridOf(hist(1, 2, 3, 4), { xRange: [0, 1] }).zRange, [0, 2]);
});

test("contents by bins of the drawn axes, also exchanged; density over the area", () => {
  assert.equal(gridOf(hist(1, 2, 3, 4), {}).content(0, 1), 2);
  assert.equal(gridOf(hist(1, 2, 3, 4), { transpose: true }).content(0, 1), 3);
  assert.equal(gridOf(hist(1, 2, 3, 4), { density: true }).content(1, 1), 0.8);
});
