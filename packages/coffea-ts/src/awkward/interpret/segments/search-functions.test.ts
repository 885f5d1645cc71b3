import assert from "node:assert/strict";
import { test } from "node:test";
import { randomBigs, randomFloats, randomNumbers, randomOffsets } from "../../../../test/data/random-segments.ts";
import { forEachBlock } from "../number-blocks.ts";
import { type BigValues, countNonzeroBig, findLargestBig, findSmallestBig } from "../reduce-big-kernels.ts";
import * as plain from "../reduce-kernels.ts";
import { runKernel } from "./segment-kernels.ts";

const offsetsFromAnywhere = [0, 3, 5000].map(randomOffsets);

/** Places in the column, counted from the start of each list. */
function fromStarts(items: Int32Array, offsets: Int32Array): Int32Array {
  return items.map((item, s) => (item < 0 ? item : item - offsets[s]!));
}

for (const [name, find, findBig] of [
  ["argmax", plain.findLargest, findLargestBig],
  ["argmin", plain.findSmallest, findSmallestBig],
] as const) {
  test(`${name}: the first of equal ones, and a NaN only at the beginning`, () => {
    for (const offsets of offsetsFromAnywhere)
      for (const data of randomFloats(offsets.at(-1)! + 3)) {
        const out = new Int32Array(offsets.length - 1);
        const found = { items: new Int32Array(out.length).fill(-1), values: new Float64Array(out.length) };
        forEachBlock(data, offsets, (x, block) => find(x, block, found));
        assert.ok(runKernel(name, { data, offsets, out, start: 0 }));
        assert.deepEqual(out, fromStarts(found.items, offsets));
      }
  });

  test(`${name} of 64-bit integers`, () => {
    for (const offsets of offsetsFromAnywhere)
      for (const kind of [BigInt64Array, BigUint64Array])
        for (const data of randomBigs(kind, offsets.at(-1)!) as BigValues[]) {
          const [out, expected] = [new Int32Array(offsets.length - 1), new Int32Array(offsets.length - 1)];
          findBig(data, offsets, expected);
          assert.ok(runKernel(`${name}Big`, { data, offsets, out, start: 0 }));
          assert.deepEqual(out, fromStarts(expected, offsets));
        }
  });
}

test("counts of what is not 0", () => {
  for (const offsets of offsetsFromAnywhere) {
    const [out, expected] = [new Int32Array(offsets.length - 1), new Int32Array(offsets.length - 1)];
    for (const data of randomFloats(offsets.at(-1)! + 3)) {
      expected.fill(0);
      forEachBlock(data, offsets, (x, block) => plain.countNonzero(x, block, expected));
      assert.ok(runKernel("countNonzero", { data, offsets, out, start: 0 }));
      assert.deepEqual(out, expected);
    }
    for (const data of randomBigs(BigInt64Array, offsets.at(-1)!)) {
      countNonzeroBig(data as BigInt64Array, offsets, expected);
      assert.ok(runKernel("countNonzeroBig", { data, offsets, out, start: 0 }));
      assert.deepEqual(out, expected);
    }
  }
});

test("bytes: counts, any and all", () => {
  for (const share of [0, 0.02, 0.5, 0.98, 1])
    for (const offsets of offsetsFromAnywhere) {
      const random = randomNumbers();
      const data = new Uint8Array(offsets.at(-1)! + 1).map(() => (random() < share ? 1 + 254 * random() : 0));
      const counts = plain.countTrue(data, offsets, new Int32Array(offsets.length - 1));
      for (const out of [new Int32Array(counts.length), new Float64Array(counts.length)]) {
        assert.ok(runKernel("countBytes", { data, offsets, out, start: 0 }));
        assert.deepEqual([...out], [...counts]);
      }
      const [any, all] = [new Uint8Array(counts.length), new Uint8Array(counts.length)];
      assert.ok(runKernel("any", { data, offsets, out: any, start: 0 }));
      assert.ok(runKernel("all", { data, offsets, out: all, start: 1 }));
      assert.deepEqual(any, plain.anyTrue(data, offsets));
      assert.deepEqual(all, plain.allTrue(data, offsets));
    }
});
