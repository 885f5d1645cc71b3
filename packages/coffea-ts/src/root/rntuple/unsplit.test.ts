import assert from "node:assert/strict";
import { test } from "node:test";
import { unfold, unfold64, unsplit16, unsplit32 } from "./unsplit.ts";

/** All first bytes, then all second bytes, and so on. */
function split(bytes: Uint8Array, size: number): Uint8Array {
  const count = bytes.length / size;
  return bytes.map((_, i) => bytes[(i % count) * size + Math.floor(i / count)]!);
}

const bytes = Uint8Array.from({ length: 8 * 13 }, (_, i) => (i * 37 + 11) & 255);

test("split elements of every size are put together again, any part of a page", () => {
  const sizes = [
    [2, new Uint16Array(bytes.buffer), unsplit16],
    [4, new Int32Array(bytes.buffer), unsplit32],
  ] as const;
  for (const [size, expected, unsplit] of sizes)
    for (const [from, to] of [
      [0, expected.length],
      [3, 5],
      [expected.length - 1, expected.length],
      [2, 2],
    ] as const) {
      const output = expected.slice().fill(0);
      unsplit({ bytes: split(bytes, size), count: expected.length, from, to }, output as Uint16Array & Int32Array, 1);
      assert.deepEqual(output.subarray(1, 1 + to - from), expected.subarray(from, to).subarray(0, output.length - 1));
    }
});

test("folded integers, the largest ones too", () => {
  const fold = (value: bigint, bits: number): bigint => BigInt.asUintN(bits, value < 0n ? -2n * value - 1n : 2n * value);
  for (const [bits, array] of [
    [16, Int16Array],
    [32, Int32Array],
  ] as const) {
    const values = [0, 1, -1, 2 ** (bits - 1) - 1, -(2 ** (bits - 1)), 77];
    const folded = new array(values.map((value) => Number(BigInt.asIntN(bits, fold(BigInt(value), bits)))));
    unfold(folded, 0, folded.length);
    assert.deepEqual([...folded], values);
  }
  const values = [0n, 1n, -1n, 2n ** 63n - 1n, -(2n ** 63n), 2n ** 40n, -(2n ** 40n)];
  const folded = BigUint64Array.from(values, (value) => fold(value, 64));
  unfold64(new Int32Array(folded.buffer), 0, folded.length);
  assert.deepEqual([...new BigInt64Array(folded.buffer)], values);
});
