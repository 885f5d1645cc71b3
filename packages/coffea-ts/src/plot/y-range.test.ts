import assert from "node:assert/strict";
import { test } from "node:test";
import { bareRange, highWithRoom } from "./y-range.ts";

test("linear axes start at 0, or a little below negative contents", () => {
  assert.deepEqual(bareRange("linear", [3, 7]), [0, 7]);
  assert.deepEqual(bareRange("linear", [-10, 90]), [-18, 90]);
});

test("logarithmic axes start below the smallest positive content, so that single entries are seen", () => {
  assert.deepEqual(bareRange("log", [0, 1, 5000]), [0.5, 5000]);
  assert.deepEqual(bareRange("log", [30, 5000]), [10, 5000]);
  assert.deepEqual(bareRange("log", [1e-30, 1]), [5e-16, 1]);
});

test("without contents there is still an axis", () => {
  assert.deepEqual(bareRange("linear", []), [0, 1]);
  assert.deepEqual(bareRange("linear", [0, 0]), [0, 1]);
  assert.deepEqual(bareRange("log", [0, 0]), [0.5, 10]);
});

test("a wish for room lengthens the axis just enough", () => {
  const high = highWithRoom("linear", [0, 10], 100, [{ value: 10, pixels: 20 }]);
  assert.equal(high, 12.5);
  assert.equal(highWithRoom("linear", [0, 10], 100, [{ value: 5, pixels: 20 }]), 10);
  assert.equal(Math.round(highWithRoom("log", [1, 100], 100, [{ value: 100, pixels: 50 }])), 10_000);
  assert.equal(Math.round(highWithRoom("log", [1, 100], 100, [{ value: 0, pixels: 50 }])), 100);
});
