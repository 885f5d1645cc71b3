import assert from "node:assert/strict";
import { test } from "node:test";
import { randomBigs, randomFloats, randomNumbers, randomOffsets } from "../../../../test/data/random-segments.ts";
import type { Values } from "../../layout.ts";
import { forEachBlock } from "../number-blocks.ts";
import { addUpBig, type BigValues, findLargestBig, findSmallestBig, multiplyUpBig } from "../reduce-big-kernels.ts";
import * as plain from "../reduce-kernels.ts";
import { runKernel } from "./segment-kernels.ts";

type Fold = (data: Values, offsets: Int32Array, out: Float64Array) => void;
const byBlocks =
  (kernel: plain.Kernel): Fold =>
  (data, offsets, out) =>
    forEachBlock(data, offsets, (x, block) => kernel(x, block, out));

const centresOf = (length: number): Float64Array => Float64Array.from({ length }, (_, s) => (s % 7) - 3);
const squares: Fold = (data, offsets, out) =>
  forEachBlock(data, offsets, (x, block) => plain.addSquares(x, block, { out, centres: centresOf(out.length) }));

const floatFolds = [
  ["sum", byBlocks(plain.addUp), [0]],
  ["prod", byBlocks(plain.multiplyUp), [1]],
  ["max", byBlocks(plain.raise), [-Infinity, Infinity, 0, -0]],
  ["min", byBlocks(plain.lower), [-Infinity, Infinity, 0, -0]],
  ["squares", squares, [0]],
] as const;

for (const [name, fold, starts] of floatFolds) {
  test(`${name}: the bits of the plain loop`, () => {
    for (const offsets of [0, 3, 5000].map(randomOffsets))
      for (const data of randomFloats(offsets.at(-1)! + 3))
        for (const start of starts) {
          const [out, expected] = [new Float64Array(offsets.length - 1), new Float64Array(offsets.length - 1).fill(start)];
          fold(data, offsets, expected);
          assert.ok(runKernel(name, { data, offsets, out, start, ...(name === "squares" ? { centres: centresOf(out.length) } : {}) }));
          for (let s = 0; s < out.length; s++)
            assert.ok(Object.is(out[s], expected[s]), `list ${s} of ${offsets[s + 1]! - offsets[s]!}: ${out[s]}, not ${expected[s]}`);
        }
  });
}

test("other numbers are widened", () => {
  const offsets = randomOffsets(2);
  const random = randomNumbers();
  for (const kind of [Float32Array, Int32Array, Uint32Array, Int16Array, Uint8Array]) {
    const data = new kind(offsets.at(-1)!).map(() => 4e9 * random());
    const [out, expected] = [new Float64Array(offsets.length - 1), new Float64Array(offsets.length - 1)];
    forEachBlock(data, offsets, (x, block) => plain.addUp(x, block, expected));
    assert.ok(runKernel("sum", { data, offsets, out, start: 0 }));
    assert.deepEqual(out, expected);
  }
});

const limits = { signed: [-(2n ** 63n), 2n ** 63n - 1n], unsigned: [0n, 2n ** 64n - 1n] } as const;
const asSigned = (data: Values): BigInt64Array => new BigInt64Array(data.buffer);
type BigFold = (x: BigValues, offsets: Int32Array, out: BigValues) => void;
const picked =
  (find: typeof findLargestBig): BigFold =>
  (x, offsets, out) => {
    const items = new Int32Array(out.length);
    find(x, offsets, items);
    for (let s = 0; s < out.length; s++) if (items[s]! >= 0) out[s] = x[items[s]!]!;
  };

const bigFolds = [
  ["sumBig", ((x, offsets, out) => addUpBig(asSigned(x), offsets, asSigned(out))) as BigFold, () => 0n],
  ["prodBig", ((x, offsets, out) => multiplyUpBig(asSigned(x), offsets, asSigned(out))) as BigFold, () => 1n],
  ["maxBig", picked(findLargestBig), (sign: keyof typeof limits) => limits[sign][0]],
  ["minBig", picked(findSmallestBig), (sign: keyof typeof limits) => limits[sign][1]],
] as const;

for (const [name, fold, startOf] of bigFolds) {
  test(`${name}: all 64 bits, signed and unsigned`, () => {
    const offsets = randomOffsets(77);
    for (const [kind, sign] of [[BigInt64Array, "signed"] as const, [BigUint64Array, "unsigned"] as const])
      for (const data of randomBigs(kind, offsets.at(-1)!) as BigValues[]) {
        const start = startOf(sign);
        const [out, expected] = [new kind(offsets.length - 1), new kind(offsets.length - 1).fill(start)];
        fold(data, offsets, expected);
        assert.ok(runKernel(name, { data, offsets, out, start }));
        assert.deepEqual(out, expected);
      }
  });
}
