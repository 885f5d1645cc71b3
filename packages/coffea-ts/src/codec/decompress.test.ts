import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../base/index.ts";
import { codecVectors } from "../../test/data/codec-vectors.ts";
import { borrowDecompressed, decompress, decompressPrefix } from "./decompress.ts";

for (const { name, codec, payload } of codecVectors.encoded)
  test(`decodes ${name}`, () => {
    const output = new Uint8Array(1000);
    decompress(codec, payload, output);
    assert.deepEqual(output, codecVectors.content);
  });

test("a damaged block says what, how large, and what to do", () => {
  const payload = codecVectors.encoded.find(({ codec }) => codec === "L4")!.payload.slice();
  payload[20]! ^= 4;
  assert.throws(
    () => decompress("L4", payload, new Uint8Array(1000)),
    (error) => {
      assert.ok(isCoffeaError(error, "CodecFailed"));
      assert.match(error.message, /compressed with LZ4 does not decode to 1000 bytes: its .*checksum does not match\. .*copy it again/);
      assert.deepEqual(error.details, { codec: "L4", compressedBytes: payload.length, uncompressedBytes: 1000 });
      return true;
    },
  );
});

for (const { name, codec, payload } of codecVectors.encoded)
  test(`the beginning of ${name}`, () => {
    for (const needed of [0, 1, 31, 500, 999, 1000]) {
      const output = new Uint8Array(needed + 1).fill(0xa5);
      decompressPrefix(codec, payload, 1000, output.subarray(0, needed));
      assert.deepEqual(output.subarray(0, needed), codecVectors.content.subarray(0, needed));
      assert.equal(output[needed], 0xa5, "nothing is written behind the output");
      assert.deepEqual(borrowDecompressed(codec, payload, 1000, needed), codecVectors.content.subarray(0, needed));
    }
    assert.throws(() => decompressPrefix(codec, payload, 1000, new Uint8Array(1001)), RangeError);
  });
