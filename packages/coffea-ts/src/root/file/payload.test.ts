import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { compress } from "../../codec/index.ts";
import { decompressBeginning, decompressPayload } from "./payload.ts";

const content = Uint8Array.from({ length: 5000 }, (_, i) => (i * i) >> 4);

const u24 = (value: number) => [value & 255, (value >> 8) & 255, value >> 16];

function block(bytes: Uint8Array, announced = bytes.length): Uint8Array {
  const packed = compress("ZL", 6, bytes);
  return Uint8Array.of(90, 76, 8, ...u24(packed.length), ...u24(announced), ...packed);
}

const good = block(content);

test("a payload of the announced length stands as it is", () => {
  assert.equal(decompressPayload(content, content.length, "x"), content);
});

test("blocks follow one another", () => {
  const payload = Uint8Array.of(...block(content.subarray(0, 3000)), ...block(content.subarray(3000)));
  assert.deepEqual(decompressPayload(payload, content.length, "x"), content);
});

test("the beginning of a content, from some of its blocks", () => {
  const payload = Uint8Array.of(...block(content.subarray(0, 3000)), ...block(content.subarray(3000)));
  for (const length of [0, 10, 3000, 3001, 5000]) {
    const output = new Uint8Array(length);
    decompressBeginning(payload, content.length, output, "x");
    assert.deepEqual(output, content.subarray(0, length));
    decompressBeginning(content, content.length, output.fill(0), "x");
    assert.deepEqual(output, content.subarray(0, length));
  }
});

test("damage anywhere in a block is seen, also behind the beginning that is wanted", () => {
  const flipped = good.slice();
  flipped[flipped.length - 100]! ^= 1;
  assert.throws(
    () => decompressBeginning(flipped, 5000, new Uint8Array(50), "basket 3"),
    (error) => isCoffeaError(error, "CodecFailed") && /basket 3/.test(error.message),
  );
  assert.throws(() => decompressBeginning(good, 5001, new Uint8Array(50), "basket 3"), { code: "CorruptFile" });
});

const fails = (payload: Uint8Array, length: number, code: "CorruptFile" | "CodecFailed", pattern: RegExp) =>
  assert.throws(
    () => decompressPayload(payload, length, "basket 3"),
    (error) => isCoffeaError(error, code) && /basket 3/.test(error.message) && pattern.test(error.message),
  );

test("what is damaged is CorruptFile or CodecFailed with the place", () => {
  fails(good.subarray(0, 5), 5000, "CorruptFile", /ends inside its header/);
  fails(good.subarray(0, 100), 5000, "CorruptFile", /needs \d+ bytes, 91 are left/);
  fails(Uint8Array.of(88, 88, ...good.subarray(2)), 5000, "CorruptFile", /unknown kind "XX"/);
  fails(good, 1e9, "CorruptFile", /hold 5000 bytes, its key promises 1000000000/);
  const flipped = good.slice();
  flipped[flipped.length - 1]! ^= 1;
  fails(flipped, 5000, "CodecFailed", /zlib/);
});
