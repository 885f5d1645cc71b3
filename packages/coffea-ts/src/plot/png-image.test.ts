import assert from "node:assert/strict";
import { test } from "node:test";
import { crc32 } from "node:zlib";
import { unzlibSync } from "fflate";
import { encodePng, toBase64 } from "./png-image.ts";

const png = encodePng({
  width: 3,
  height: 2,
  pixels: Uint8Array.of(0, 1, 0, 1, 1, 0),
  palette: [
    [255, 0, 0],
    [0, 0, 255],
  ],
});

test("chunks with their checksums, rows as they were", () => {
  const view = new DataView(png.buffer);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    assert.equal(view.getUint32(at + 8 + length), crc32(png.subarray(at + 4, at + 8 + length)));
    chunks.set(String.fromCharCode(...png.subarray(at + 4, at + 8)), png.slice(at + 8, at + 8 + length));
    at += length + 12;
  }
  assert.deepEqual([...chunks.keys()], ["IHDR", "PLTE", "IDAT", "IEND"]);
  assert.deepEqual([...chunks.get("PLTE")!], [255, 0, 0, 0, 0, 255]);
  assert.deepEqual([...unzlibSync(chunks.get("IDAT")!)], [0, 0, 1, 0, 0, 1, 1, 0]);
});

test("base64 of any length", () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => index % 256);
  assert.equal(toBase64(bytes), Buffer.from(bytes).toString("base64"));
});
