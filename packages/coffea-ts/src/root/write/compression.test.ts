import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { decompress } from "../../codec/index.ts";
import { checkedCompression, compressionNumber, packed, type Compression } from "./compression.ts";

test("ROOT's number of a compression is 100 times the algorithm plus the level", () => {
  assert.equal(compressionNumber({ codec: "none" }), 0);
  assert.equal(compressionNumber({ codec: "zlib", level: 6 }), 106);
  assert.equal(compressionNumber({ codec: "zstd", level: 5 }), 505);
  assert.equal(compressionNumber({ codec: "zlib" }), 101);
});

test("content beyond 16 MB goes into several blocks, each with its header", () => {
  const content = new Uint8Array(40_000_000).map((_, at) => (at >>> 12) & 255);
  const stored = packed(content, { codec: "zlib", level: 1 });
  const again = new Uint8Array(content.length);
  let [at, to, blocks] = [0, 0, 0];
  for (; at < stored.length; blocks++) {
    assert.deepEqual([...stored.subarray(at, at + 3)], [0x5a, 0x4c, 8]);
    const three = (from: number): number => stored[from]! | (stored[from + 1]! << 8) | (stored[from + 2]! << 16);
    const [size, length] = [three(at + 3), three(at + 6)];
    decompress("ZL", stored.subarray(at + 9, at + 9 + size), again.subarray(to, to + length));
    at += 9 + size;
    to += length;
  }
  assert.equal(blocks, 3);
  assert.ok(Buffer.from(again.buffer).equals(Buffer.from(content.buffer)));
});

test("what does not get smaller is stored as it is", () => {
  const noise = Uint8Array.of(7, 201, 13, 99, 54);
  assert.equal(packed(noise, { codec: "zlib", level: 9 }), noise);
  assert.equal(packed(noise, { codec: "none" }), noise);
});

test("unknown codecs and levels are refused before anything is written", () => {
  assert.deepEqual(checkedCompression({ codec: "zlib" }), { codec: "zlib", level: 1 });
  for (const wrong of [{ codec: "bzip2" }, { codec: "lz4", level: 13 }, { codec: "zlib", level: 10 }, { codec: "zlib", level: 1.5 }])
    assert.throws(
      () => checkedCompression(wrong as Compression),
      (error) => isCoffeaError(error, "BadArgument"),
    );
});

test("LZMA is not written, and the error says what comes near it", () => {
  assert.throws(
    () => checkedCompression({ codec: "lzma" } as never),
    (error) => isCoffeaError(error, "NotSupported") && /no compressor for LZMA.*zstd/.test(error.message),
  );
});
