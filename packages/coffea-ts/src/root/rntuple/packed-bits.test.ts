import assert from "node:assert/strict";
import { test } from "node:test";
import { halfToFloat, unpackBits, unpackIntegers, unpackQuantised, unpackTruncated } from "./packed-bits.ts";

/** Integers without gaps, the lowest bits first. */
function pack(values: readonly number[], bits: number): Uint8Array {
  const all = values.reduce((sum, value, i) => sum | (BigInt(value) << BigInt(i * bits)), 0n);
  return Uint8Array.from({ length: Math.ceil((values.length * bits) / 8) }, (_, i) => Number((all >> BigInt(8 * i)) & 255n));
}

const whole = (bytes: Uint8Array, count: number) => ({ bytes, count, from: 0, to: count });

test("bits", () => {
  const output = new Uint8Array(6);
  unpackBits({ bytes: Uint8Array.of(0b10110000, 0b1), count: 9, from: 4, to: 9 }, output, 1);
  assert.deepEqual([...output], [0, 1, 1, 0, 1, 1]);
});

test("integers of every width, at every place", () => {
  for (let bits = 1; bits <= 32; bits++) {
    const values = Array.from({ length: 19 }, (_, i) => Number((2654435761n * BigInt(i + 1)) & ((1n << BigInt(bits)) - 1n)));
    const output = new Uint32Array(19);
    unpackIntegers(whole(pack(values, bits), 19), bits, output, 0);
    assert.deepEqual([...output], values, `${bits} bits`);
  }
});

test("truncated and quantised floats", () => {
  const wordOf = (value: number): number => new Uint32Array(Float32Array.of(value).buffer)[0]!;
  const truncated = new Float32Array(3);
  unpackTruncated(
    whole(
      pack(
        [1, -1.5, 1.25].map((value) => wordOf(value) >>> 20),
        12,
      ),
      3,
    ),
    12,
    truncated,
    0,
  );
  assert.deepEqual([...truncated], [1, -1.5, 1.25]);
  const quantised = new Float32Array(3);
  unpackQuantised(whole(pack([0, 255, 51], 8), 3), { bits: 8, range: [-1, 4] }, quantised, 0);
  assert.deepEqual([...quantised], [-1, 4, 0]);
});

test("half-precision floats", () => {
  const words = [0x0000, 0x8000, 0x3c00, 0xc000, 0x7bff, 0x0001, 0x7c00, 0xfc00, 0x7e00];
  assert.deepEqual(words.map(halfToFloat), [0, -0, 1, -2, 65504, 2 ** -24, Infinity, -Infinity, Number.NaN]);
});
