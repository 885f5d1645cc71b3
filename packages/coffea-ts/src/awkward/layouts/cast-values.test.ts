import assert from "node:assert/strict";
import { test } from "node:test";
import { castValues } from "./cast-values.ts";

test("64-bit integers keep their lowest bits in smaller ones, and are rounded in floats", () => {
  const big = BigInt64Array.of(2n ** 63n - 2n, -5n, 2n ** 32n + 7n);
  assert.deepEqual(castValues(big, "int32"), Int32Array.of(-2, -5, 7));
  assert.deepEqual(castValues(big, "uint8"), Uint8Array.of(254, 251, 7));
  assert.deepEqual(castValues(big, "float64"), Float64Array.of(2 ** 63, -5, 2 ** 32 + 7));
  assert.deepEqual(castValues(big, "uint64"), BigUint64Array.of(2n ** 63n - 2n, 2n ** 64n - 5n, 2n ** 32n + 7n));
});

test("numbers become 64-bit integers without their fraction; what is no number becomes 0", () => {
  assert.deepEqual(castValues(Float64Array.of(2.9, -2.9, NaN, Infinity), "int64"), BigInt64Array.of(2n, -2n, 0n, 0n));
  assert.deepEqual(castValues(Float64Array.of(NaN, -Infinity, 300.7), "uint8"), Uint8Array.of(0, 0, 44));
});

test("everything but zero is true", () => {
  assert.deepEqual(castValues(Float64Array.of(0, -0, NaN, 0.1), "bool"), Uint8Array.of(0, 0, 1, 1));
  assert.deepEqual(castValues(BigInt64Array.of(0n, 5n), "bool"), Uint8Array.of(0, 1));
});
