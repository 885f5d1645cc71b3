import assert from "node:assert/strict";
import { test } from "node:test";
import { isCloseKernel, nanToNumKernel, roundToKernel } from "./fused-kernels.ts";
import type { Operand } from "./kernels.ts";

const column = (...values: number[]): Operand => ({ data: Float64Array.from(values), step: 1 });
const literal = (value: number): Operand => ({ data: Float64Array.of(value), step: 0 });

test("NaN and infinities are replaced, each by its own", () => {
  const out = new Float64Array(5);
  nanToNumKernel([column(NaN, Infinity, -Infinity, -0, 2), column(1, 2, 3, 4, 5), literal(7), literal(8)], out);
  assert.deepEqual([...out], [1, 7, 8, -0, 2]);
});

test("closeness is relative to the second number", () => {
  const out = new Uint8Array(5);
  const [x, y] = [column(10, 11, NaN, Infinity, 1), column(11, 10, NaN, Infinity, Infinity)];
  isCloseKernel([x, y, literal(0.095), literal(0), literal(0)], out);
  assert.deepEqual([...out], [1, 0, 0, 1, 0]);
  isCloseKernel([x, y, literal(0), literal(1), literal(1)], out);
  assert.deepEqual([...out], [1, 1, 1, 1, 0]);
});

test("rounding to digits after and before the point", () => {
  const out = new Float64Array(2);
  roundToKernel([column(1.25, -1.35), literal(10), literal(1)], out);
  assert.deepEqual([...out], [1.2, -1.4]);
  roundToKernel([column(15, 14), literal(10), literal(0)], out);
  assert.deepEqual([...out], [20, 10]);
});
