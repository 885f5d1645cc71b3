import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeLz4Block } from "./lz4.ts";

function decode(block: number[], size: number): Uint8Array {
  const output = new Uint8Array(size);
  decodeLz4Block(Uint8Array.from(block), output);
  return output;
}

test("literals, and matches that overlap what they write", () => {
  assert.deepEqual([...decode([0x30, 7, 8, 9], 3)], [7, 8, 9]);
  assert.deepEqual([...decode([0x14, 7, 1, 0, 0x10, 5], 10)], [7, 7, 7, 7, 7, 7, 7, 7, 7, 5]);
  assert.deepEqual([...decode([0x21, 1, 2, 2, 0, 0x00], 7)], [1, 2, 1, 2, 1, 2, 1]);
});

test("lengths that go on in further bytes: 15 + 255 + 3 literals, 4 + 15 + 255 + 1 repeats", () => {
  const literals = Array.from({ length: 273 }, (_, at) => at & 255);
  assert.deepEqual([...decode([0xf0, 255, 3, ...literals], 273)], literals);
  assert.deepEqual([...decode([0x1f, 6, 1, 0, 255, 1, 0x00], 276)], new Array<number>(276).fill(6));
});

test("refuses distances before the beginning, zero distances, and lengths past the end", () => {
  assert.throws(() => decode([0x14, 7, 2, 0, 0x10, 5], 10), /before its beginning/);
  assert.throws(() => decode([0x14, 7, 0, 0, 0x10, 5], 10), /before its beginning/);
  assert.throws(() => decode([0x14, 7, 1, 0, 0x10, 5], 6), /more bytes/);
  assert.throws(() => decode([0x50, 7, 1], 5), /past the end/);
  assert.throws(() => decode([0xf0, 255], 300), /middle of a sequence/);
  assert.throws(() => decode([0x30, 7, 8, 9], 4), /ends after 3/);
});
