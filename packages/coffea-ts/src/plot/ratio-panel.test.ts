import assert from "node:assert/strict";
import { test } from "node:test";
import { ratioPanel } from "./ratio-panel.ts";
import { symmetricErrors } from "./errors.ts";

const ratio = (values: number[], errors: number[]) => ({
  points: { values: Float64Array.from(values), errors: symmetricErrors(Float64Array.from(errors)) },
  paint: { color: "black", dash: "" },
});

test("the range is around the centre, by the points that are well known, and never more than from 0 to twice the centre", () => {
  const range = (values: number[], errors: number[], centralValue = 1) =>
    ratioPanel({ ratios: [ratio(values, errors)], band: null }, { centralValue }).range;
  assert.deepEqual(range([1, 1.01], [0.01, 0.01]), [0.9, 1.1]);
  assert.deepEqual(range([1, 40], [0.1, 1]), [0, 2]);
  const [low, high] = range([1.2, 9], [0.05, 8]);
  assert.ok(low > 0.7 && high < 1.3, "a badly known point does not count");
  assert.deepEqual(ratioPanel({ ratios: [], band: null }, { uncertainty: "efficiency" }).range, [0, 1.1]);
  assert.deepEqual(ratioPanel({ ratios: [], band: null }, { ratioRange: [0, 3], ratioLabel: "R" }).range, [0, 3]);
});
