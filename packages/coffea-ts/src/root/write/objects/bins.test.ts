import assert from "node:assert/strict";
import { test } from "node:test";
import { binPlaces, inRootOrder, momentsOf } from "./bins.ts";
import type { PlottableAxis } from "./plottable.ts";

function axis(size: number, flow: { underflow: boolean; overflow: boolean }): PlottableAxis {
  const extent = size + Number(flow.underflow) + Number(flow.overflow);
  return { kind: "regular", name: "", label: "", size, extent, ...flow, edges: Array.from({ length: size + 1 }, (_, i) => i), bins: [] };
}
const both = { underflow: true, overflow: true };

test("ROOT counts the first axis fastest, with flow bins on each", () => {
  const places = binPlaces([axis(1, both), axis(2, both)]);
  assert.deepEqual([...places.cells], [0, 3, 6, 9, 1, 4, 7, 10, 2, 5, 8, 11]);
  assert.equal(places.count, 12);
});

test("bins that an axis has not stay empty", () => {
  const places = binPlaces([axis(2, { underflow: false, overflow: true })]);
  assert.deepEqual([...inRootOrder([5, 6, 7], places)], [0, 5, 6, 7]);
  assert.deepEqual([...inRootOrder([5, 6], binPlaces([axis(2, { underflow: false, overflow: false })]))], [0, 5, 6, 0]);
});

test("moments are of the middles of the bins inside", () => {
  const axes = [axis(2, both), axis(1, both)];
  const weights = new Float64Array(12).fill(100); // 4 by 3 cells, the inner ones are 5 and 6
  weights[5] = 2;
  weights[6] = 3;
  assert.deepEqual(momentsOf(axes, weights, weights), {
    sumw: 5,
    sumw2: 5,
    first: [2 * 0.5 + 3 * 1.5, 2.5],
    second: [[2 * 0.25 + 3 * 2.25], [2 * 0.25 + 3 * 0.75, 1.25]],
  });
});
