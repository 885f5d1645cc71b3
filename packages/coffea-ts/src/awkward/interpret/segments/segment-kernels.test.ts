import assert from "node:assert/strict";
import { test } from "node:test";
import { BLOCK, runKernel } from "./segment-kernels.ts";

test("few values are left to the plain loop", () => {
  assert.equal(runKernel("sum", { data: Float64Array.of(1, 2), offsets: Int32Array.of(0, 2), out: new Float64Array(1), start: 0 }), false);
});

test("a list that is longer than a block goes through in pieces", () => {
  const length = 3 * BLOCK + 11;
  const offsets = Int32Array.of(1, 5, 5, 5 + length, 8 + length);
  const data = Float64Array.from({ length: 8 + length }, (_, i) => i % 1000);
  const sums = new Float64Array(4);
  assert.ok(runKernel("sum", { data, offsets, out: sums, start: 0 }));
  const expected = [...offsets.subarray(1)].map((stop, s) => data.subarray(offsets[s], stop).reduce((total, value) => total + value, 0));
  assert.deepEqual([...sums], expected);
  data[5 + BLOCK] = Number.NaN;
  data[5 + 2 * BLOCK] = data[6 + 2 * BLOCK] = 5000;
  const places = new Int32Array(4);
  assert.ok(runKernel("argmax", { data, offsets, out: places, start: 0 }));
  assert.deepEqual([...places], [3, -1, 2 * BLOCK, 2]);
});

test("any and all of a long list, decided by one byte far behind", () => {
  const offsets = Int32Array.of(0, 3 * BLOCK);
  for (const [name, others] of [
    ["any", 0],
    ["all", 1],
  ] as const) {
    const data = new Uint8Array(3 * BLOCK).fill(others);
    const out = new Uint8Array(1);
    runKernel(name, { data, offsets, out, start: others });
    assert.equal(out[0], others);
    data[2 * BLOCK + 1] = 1 - others;
    runKernel(name, { data, offsets, out, start: others });
    assert.equal(out[0], 1 - others);
  }
});
