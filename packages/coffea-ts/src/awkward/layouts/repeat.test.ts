import assert from "node:assert/strict";
import { test } from "node:test";
import type { Dtype } from "../form.ts";
import { BLOCK, openBlocks } from "./blocks.ts";
import { numericLayout, valuesOf } from "./make.ts";
import { RepeatedNumeric } from "./repeat.ts";

test("each value comes once for each item of its list, whatever its type", () => {
  for (const dtype of ["bool", "int8", "uint16", "int32", "float32", "float64"] as const satisfies readonly Dtype[]) {
    const data = valuesOf(dtype, 5);
    data.set([0, 1, 1, 0, 1]);
    const repeated = new RepeatedNumeric(numericLayout(dtype, data), Int32Array.of(0, 0, 2, 3, 6, 6));
    assert.deepEqual([repeated.dtype, repeated.length, [...repeated.data]], [dtype, 6, [1, 1, 1, 0, 0, 0]]);
    assert.equal(repeated.data.constructor, data.constructor);
  }
  const big = new RepeatedNumeric(numericLayout("int64", BigInt64Array.of(7n, -(2n ** 63n))), Int32Array.of(0, 1, 3));
  assert.deepEqual([...big.data], [7n, -(2n ** 63n), -(2n ** 63n)]);
  assert.deepEqual([...new RepeatedNumeric(numericLayout("float64", new Float64Array(0)), Int32Array.of(0)).data], []);
});

test("blocks that end inside lists, are asked for again, or lie before the last one", () => {
  const counts = Array.from({ length: 3000 }, (_, i) => (i % 7) * (i % 2));
  const offsets = Int32Array.of(0, ...counts);
  for (let i = 1; i < offsets.length; i++) offsets[i]! += offsets[i - 1]!;
  const base = numericLayout(
    "float64",
    Float64Array.from(counts, (_, i) => i),
  );
  const expected = counts.flatMap((count, i) => Array.from({ length: count }, () => i));
  const read = openBlocks(new RepeatedNumeric(base, offsets));
  const length = expected.length;
  for (const [start, size] of [
    [0, BLOCK],
    [BLOCK, length - BLOCK],
    [BLOCK, length - BLOCK],
    [3, 10],
    [length - 1, 1],
    [length, 0],
    [0, 1],
  ] as const)
    assert.deepEqual([...read(start, size)], expected.slice(start, start + size));
});
