import assert from "node:assert/strict";
import { test } from "node:test";
import { numericLayout, stringLayout } from "../layouts/make.ts";
import { sortedOrder, sortedValues } from "./sort-segments.ts";

const one = (length: number): Int32Array => Int32Array.of(0, length);

test("64-bit integers beyond 2^53 are compared exactly", () => {
  const big = numericLayout("int64", BigInt64Array.of(2n ** 53n + 1n, 2n ** 53n, -(2n ** 63n)));
  assert.deepEqual([...sortedValues(big, one(3), true)], [-(2n ** 63n), 2n ** 53n, 2n ** 53n + 1n]);
  assert.deepEqual([...sortedOrder(big, one(3), false)], [0, 1, 2]);
  const unsigned = numericLayout("uint64", BigUint64Array.of(2n ** 63n, 1n));
  assert.deepEqual([...sortedValues(unsigned, one(2), true)], [1n, 2n ** 63n]);
});

test("values keep their storage type", () => {
  const small = sortedValues(numericLayout("int8", Int8Array.of(3, -128, 5)), one(3), false);
  assert.deepEqual(small, Int8Array.of(5, 3, -128));
});

test("text", () => {
  assert.deepEqual([...sortedOrder(stringLayout(["b", "ab", "a", "b"]), Int32Array.of(0, 2, 4), true)], [1, 0, 2, 3]);
});

test("64-bit integers of every size that float64 holds, and just beyond", () => {
  const values = [0n, 1n, -1n, 2n ** 31n, 2n ** 32n - 1n, 2n ** 32n, -(2n ** 32n), -(2n ** 32n) - 1n, 2n ** 53n - 1n, 1n - 2n ** 53n, -5n];
  const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
  for (const beyond of [[], [2n ** 53n], [-(2n ** 53n)], [2n ** 63n - 1n], [-(2n ** 63n)]])
    for (const [dtype, kind] of [
      ["int64", BigInt64Array],
      ["uint64", BigUint64Array],
    ] as const) {
      // Part of a larger buffer.
      const data = kind.from([7n, ...values, ...beyond]).subarray(1);
      const layout = numericLayout(dtype, data);
      const expected = [...data].sort(compare);
      assert.deepEqual([...sortedValues(layout, one(data.length), true)], expected);
      assert.deepEqual([...sortedValues(layout, one(data.length), false)], expected.toReversed());
      const order = [...sortedOrder(layout, one(data.length), true)];
      assert.deepEqual(
        order.map((i) => data[i]),
        expected,
      );
    }
});
