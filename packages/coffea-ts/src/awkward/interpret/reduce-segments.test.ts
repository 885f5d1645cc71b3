import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReduceOp } from "../graph/node.ts";
import type { NumericLayout, Values } from "../layout.ts";
import { numericLayout } from "../layouts/make.ts";
import { layoutToList } from "../to-list.ts";
import { reduceSegments } from "./reduce-segments.ts";

const floats = (...values: number[]): NumericLayout => numericLayout("float64", Float64Array.from(values));
const bigs = (dtype: "int64" | "uint64", data: Values): NumericLayout => numericLayout(dtype, data);

function reduced(op: ReduceOp, values: NumericLayout, offsets: readonly number[], { everything = false } = {}): unknown[] {
  return layoutToList(
    reduceSegments(
      values,
      { offsets: Int32Array.from(offsets), positions: null },
      { op, everything, maskIdentity: /^(arg)?m(in|ax)$/.test(op), initial: null },
    ),
  );
}

test("sums, products and means; an empty segment gives 0, 1 and NaN", () => {
  const values = floats(1, 2, 3, 4);
  assert.deepEqual(reduced("sum", values, [0, 2, 2, 4]), [3, 0, 7]);
  assert.deepEqual(reduced("prod", values, [0, 2, 2, 4]), [2, 1, 12]);
  assert.deepEqual(reduced("mean", values, [0, 2, 2, 4]), [1.5, NaN, 3.5]);
  assert.deepEqual(reduced("sum", values, [0]), []);
});

test("sums of 64-bit integers are exact and wrap around", () => {
  const largest = 2n ** 63n - 1n;
  assert.deepEqual(reduced("sum", bigs("int64", BigInt64Array.of(largest, 1n, 2n ** 53n, 1n)), [0, 2, 4]), [-(2n ** 63n), 2n ** 53n + 1n]);
  assert.deepEqual(reduced("prod", bigs("int64", BigInt64Array.of(2n ** 62n, 4n)), [0, 2, 2]), [0n, 1n]);
  assert.deepEqual(reduced("sum", bigs("uint64", BigUint64Array.of(2n ** 64n - 1n, 2n)), [0, 2]), [1n]);
  assert.deepEqual(reduced("sum", bigs("uint64", BigUint64Array.of(2n ** 63n, 5n)), [0, 2]), [2n ** 63n + 5n]);
});

test("small integers and booleans are counted as numbers", () => {
  assert.deepEqual(reduced("sum", numericLayout("uint8", Uint8Array.of(200, 100)), [0, 2]), [300]);
  assert.deepEqual(reduced("sum", numericLayout("bool", Uint8Array.of(1, 0, 1)), [0, 3]), [2]);
});

test("any, all and counts", () => {
  const values = numericLayout("bool", Uint8Array.of(1, 0, 0, 1, 1));
  const offsets = [0, 2, 3, 3, 5];
  assert.deepEqual(reduced("any", values, offsets), [true, false, false, true]);
  assert.deepEqual(reduced("all", values, offsets), [false, false, true, true]);
  assert.deepEqual(reduced("count", values, offsets), [2, 1, 0, 2]);
  assert.deepEqual(reduced("countNonzero", values, offsets), [1, 0, 0, 2]);
  assert.deepEqual(reduced("countNonzero", floats(NaN, 0, -0), [0, 3]), [1]);
});

test("extremes and their positions are missing for an empty segment, and the first of equal ones counts", () => {
  const values = floats(1, 3, 3, -2);
  assert.deepEqual(reduced("min", values, [0, 3, 3, 4]), [1, null, -2]);
  assert.deepEqual(reduced("max", values, [0, 3, 3, 4]), [3, null, -2]);
  assert.deepEqual(reduced("argmax", values, [0, 3, 3, 4]), [1, null, 0]);
  assert.deepEqual(reduced("argmin", floats(2, 1, 1), [0, 1, 3]), [0, 0]);
});

test("extremes keep their type", () => {
  assert.deepEqual(reduced("max", bigs("int64", BigInt64Array.of(2n ** 53n, 2n ** 53n + 1n)), [0, 2]), [2n ** 53n + 1n]);
  assert.deepEqual(reduced("argmin", bigs("int64", BigInt64Array.of(5n, -5n)), [0, 2, 2]), [1, null]);
  assert.deepEqual(reduced("min", numericLayout("bool", Uint8Array.of(1, 0, 1)), [0, 2, 3]), [false, true]);
  assert.deepEqual(reduced("min", numericLayout("int8", Int8Array.of(-128, 127)), [0, 2]), [-128]);
});

test("a NaN is passed over along an axis, and wins over everything", () => {
  const values = floats(NaN, 1, 2, 3, NaN);
  assert.deepEqual(reduced("max", values, [0, 3, 5]), [2, 3]);
  assert.deepEqual(reduced("min", values, [0, 3, 5]), [1, 3]);
  assert.deepEqual(reduced("max", values, [0, 5], { everything: true }), [NaN]);
  assert.deepEqual(reduced("min", floats(1, 2), [0, 2], { everything: true }), [1]);
  assert.deepEqual([reduced("max", floats(NaN), [0, 1]), reduced("min", floats(NaN), [0, 1])], [[-Infinity], [Infinity]]);
  assert.deepEqual(reduced("sum", values, [0, 1, 3]), [NaN, 3]);
});

test("positions along the axis are given for entries that were taken out of order", () => {
  const segments = { offsets: Int32Array.of(0, 2, 3), positions: Int32Array.of(4, 7, 9) };
  const layout = reduceSegments(floats(1, 5, 0), segments, { op: "argmax", everything: false, maskIdentity: true, initial: null });
  assert.deepEqual(layoutToList(layout), [7, 9]);
});
