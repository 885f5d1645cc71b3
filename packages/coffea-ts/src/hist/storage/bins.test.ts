import assert from "node:assert/strict";
import { test } from "node:test";
import { addAt, added, addEntries } from "./bins.ts";

test("addAt drops negative targets", () => {
  const into = new Float64Array(2);
  addAt(into, Int32Array.of(1, -1, 1), Float64Array.of(1, 10, 100));
  assert.deepEqual([...into], [0, 101]);
});

test("added makes a new array", () => {
  const a = Float64Array.of(1, 2);
  assert.deepEqual([...added(a, Float64Array.of(10, 20))], [11, 22]);
  assert.deepEqual([...a], [1, 2]);
});

test("addEntries takes no weight, one, or one each", () => {
  const values = new Float64Array(2);
  addEntries(values, Int32Array.of(0, 1, -1), null);
  addEntries(values, Int32Array.of(0), 0.5);
  addEntries(values, Int32Array.of(1, 0), Float64Array.of(4, 8));
  assert.deepEqual([...values], [9.5, 5]);
});
