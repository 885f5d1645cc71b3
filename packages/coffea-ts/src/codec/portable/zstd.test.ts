import assert from "node:assert/strict";
import { test } from "node:test";
import { codecVectors } from "../../../test/data/codec-vectors.ts";
import { decodeZstd } from "./zstd.ts";

const payload = codecVectors.encoded.find(({ codec }) => codec === "ZS")!.payload;

test("refuses another size than that of the content", () => {
  assert.throws(() => decodeZstd(payload, new Uint8Array(1001)), /decodes to 1000 bytes/);
  assert.throws(() => decodeZstd(payload, new Uint8Array(999)), /announces 1000 bytes/);
});

test("decodes frames one after the other", () => {
  const empty = [0x28, 0xb5, 0x2f, 0xfd, 0x20, 0, 1, 0, 0]; // Deno's node:zlib ends its output with one
  const output = new Uint8Array(2000);
  decodeZstd(Uint8Array.of(...payload, ...payload, ...empty), output);
  assert.deepEqual(output, Uint8Array.of(...codecVectors.content, ...codecVectors.content));
  assert.throws(() => decodeZstd(Uint8Array.of(...payload, ...payload), new Uint8Array(1999)), /more than 1999 bytes/);
});

test("refuses what follows the frame, and frames that need a dictionary", () => {
  assert.throws(() => decodeZstd(Uint8Array.of(...payload, 0), new Uint8Array(1000)), /something else behind its zstd frame/);
  const withDictionary = payload.slice();
  withDictionary[4]! |= 1;
  assert.throws(() => decodeZstd(withDictionary, new Uint8Array(1000)), /dictionary/);
});
