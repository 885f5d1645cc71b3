import assert from "node:assert/strict";
import { test } from "node:test";
import { addAcross, addBigAcross, markAcross } from "./across-kernels.ts";
import { forEachBlock } from "./number-blocks.ts";

test("a list that is cut by blocks goes on where it was", () => {
  const offsets = Int32Array.of(0, 3, 20_003, 20_003, 20_010);
  const data = Float32Array.from({ length: 20_010 }, (_, i) => i);
  const out = new Float64Array(20_000);
  forEachBlock(data, offsets, (x, block) => addAcross(x, block, { bases: new Int32Array(4), out }));
  assert.deepEqual([...out.subarray(0, 4)], [0 + 3 + 20_003, 1 + 4 + 20_004, 2 + 5 + 20_005, 6 + 20_006]);
  assert.deepEqual([out[6], out[7], out[19_999]], [9 + 20_009, 10, 20_002]);
});

test("64-bit sums wrap around, and bytes are marked", () => {
  const offsets = Int32Array.of(0, 2, 3);
  const bases = Int32Array.of(0, 0);
  const sums = new BigInt64Array(2);
  addBigAcross(BigInt64Array.of(2n ** 63n - 1n, 5n, 1n), offsets, { bases, out: sums });
  assert.deepEqual([...sums], [-(2n ** 63n), 5n]);
  const marks = new Uint8Array(2);
  markAcross(Uint8Array.of(0, 255, 7), offsets, { bases, out: marks, flip: 0 });
  assert.deepEqual([...marks], [1, 0]);
  markAcross(Uint8Array.of(0, 255, 0), offsets, { bases, out: marks, flip: 1 });
  assert.deepEqual([...marks], [1, 1]);
});
