import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../base/index.ts";
import { codecVectors } from "../../test/data/codec-vectors.ts";
import { decompress } from "./decompress.ts";

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
