import assert from "node:assert/strict";
import { test } from "node:test";
import { binOf, locateCircular, locateGrowing, locateLinear, locatePower } from "./transformed-range.ts";

const range = { size: 3, min: 0, delta: 0.3 };
const values = Float64Array.of(-0.1, 0, 0.1, 0.2, 0.29999999999999993, 0.3, NaN, Infinity, -Infinity);

test("the order of operations is boost-histogram's", () => {
  const out = new Int32Array(values.length);
  locateLinear(values, out, range);
  assert.deepEqual([...out], [-1, 0, 1, 2, 2, 3, 3, 3, -1]);
  assert.deepEqual(
    [...values].map((value) => binOf(value, range)),
    [...out],
  );
});

test("a circle has no underflow", () => {
  const out = new Int32Array(values.length);
  locateCircular(values, out, range);
  assert.deepEqual([...out], [2, 0, 1, 2, 2, 0, 3, 3, 3]);
});

test("growth: bins refer to the range at the end", () => {
  const out = new Int32Array(4);
  const { range: grown, shift } = locateGrowing(Float64Array.of(0.5, -0.5, 4.5, NaN), out, { size: 2, min: 0, delta: 2 });
  assert.deepEqual(grown, { size: 6, min: -1, delta: 6 });
  assert.equal(shift, 1);
  assert.deepEqual([...out], [1, 0, 5, 6]);
});

test("beside an edge the power that is rounded to the nearest decides, not the engine's", () => {
  // Math.pow of V8 is one place below the nearest float64 here.
  const [x, cube] = [0.7279977104215607, 0.3858247116916302];
  const out = new Int32Array(4);
  locatePower(Float64Array.of(x, 0.7, -1, NaN), out, 3, { size: 2, min: 0, delta: 2 * cube });
  assert.deepEqual([...out], [1, 0, -1, 2]);
});
