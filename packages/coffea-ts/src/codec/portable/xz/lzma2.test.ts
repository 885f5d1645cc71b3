import assert from "node:assert/strict";
import { test } from "node:test";
import { codecVectors } from "../../../../test/data/codec-vectors.ts";
import { decodeLzma2 } from "./lzma2.ts";

function decode(input: readonly number[], size: number): Uint8Array {
  const output = new Uint8Array(size);
  const position = { input: 0, output: 0 };
  decodeLzma2(Uint8Array.from(input), output, position);
  assert.deepEqual(position, { input: input.length, output: size });
  return output;
}

test("stored chunks, with and without a new dictionary", () => {
  assert.deepEqual([...decode([1, 0, 2, 7, 8, 9, 2, 0, 0, 5, 1, 0, 0, 6, 0], 5)], [7, 8, 9, 5, 6]);
  assert.deepEqual([...decode([0], 0)], []);
});

test("LZMA chunks as the reference encoder makes them", () => {
  // a stream header of 12 bytes and a block header of 12 stand before the chunks
  const { payload } = codecVectors.encoded.find(({ name }) => name === "xz with CRC32")!;
  const output = new Uint8Array(1000);
  const position = { input: 24, output: 0 };
  decodeLzma2(payload, output, position);
  assert.deepEqual(output, codecVectors.content);
});

test("chunks that cannot be are refused", () => {
  assert.throws(() => decode([2, 0, 0, 5, 0], 1), /begin with a reset/);
  assert.throws(() => decode([3, 0, 0, 5, 0], 1), /unknown kind/);
  assert.throws(() => decode([1, 0, 9, 5, 0], 10), /ends too early/);
  assert.throws(() => decode([1, 0, 2, 7, 8, 9, 0], 2), /more bytes than announced/);
  assert.throws(() => decode([1, 0, 0, 7], 1), /ends too early/);
  assert.throws(() => decode([0xe0, 0, 0, 0, 5, 225, 0, 0, 0, 0, 0, 0], 1), /properties/);
  assert.throws(() => decode([0x80, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0], 1), /begin with a reset/);
});
