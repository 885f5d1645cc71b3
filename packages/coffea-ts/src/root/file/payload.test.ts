import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { compress } from "../../codec/index.ts";
import { decompressPayload } from "./payload.ts";

const content = Uint8Array.from({ length: 5000 }, (_, i) => (i * i) >> 4);

function block(bytes: Uint8Array, announced = bytes.length): Uint8Array {
  const packed = compress("ZL", 6, bytes);
  return Uint8Array.of(90, 76, 8, ...u24(packed.length), ...u24(announced), ...packed);
}

test("a payload of the announced length stands as it is", () => {
  assert.equal(decompressPayload(content, content.length, "x"), content);
});

test("blocks follow one another", () => {
  const payload = Uint8Array.of(...block(content.subarray(0, 3000)), ...block(content.subarray(3000)));
  assert.deepEqual(decompressPayload(payload, content.length, "x"), content);
});

const u24 = (value: number) => [value & 255, (value >> 8) & 255, value >> 16];

const fails = (payload: Uint8Array, length: number, code: "CorruptFile" | "CodecFailed", pattern: RegExp) =>
  assert.throws(
    () => decompressPayload(payload, length, "basket 3"),
    (error) => isCoffeaError(error, code) && /basket 3/.test(error.message) && pattern.test(error.message),
  );
const good = block(content);

test("what is damaged is CorruptFile or CodecFailed with the place", () => {
  fails(good.subarray(0, 5), 5000, "CorruptFile", /ends inside its header/);
  fails(good.subarray(0, 100), 5000, "CorruptFile", /needs \d+ bytes, 91 are left/);
  fails(Uint8Array.of(88, 88, ...good.subarray(2)), 5000, "CorruptFile", /unknown kind "XX"/);
  fails(good, 1e9, "CorruptFile", /hold 5000 bytes, its key promises 1000000000/);
  const flipped = good.slice();
  flipped[flipped.length - 1]! ^= 1;
  fails(flipped, 5000, "CodecFailed", /zlib/);
});
