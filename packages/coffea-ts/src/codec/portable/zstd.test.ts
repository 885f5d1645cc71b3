import assert from "node:assert/strict";
import { test } from "node:test";
import { codecVectors } from "../../../test/data/codec-vectors.ts";
import { decodeZstd } from "./zstd.ts";

const payload = codecVectors.encoded.find(({ codec }) => codec === "ZS")!.payload;

test("refuses another size than the frame's header announces", () => {
  assert.throws(() => decodeZstd(payload, new Uint8Array(1001)), /announces 1000 bytes/);
});

test("refuses what follows the frame, and frames that need a dictionary", () => {
  assert.throws(() => decodeZstd(Uint8Array.of(...payload, 0), new Uint8Array(1000)), /behind its zstd frame/);
  const withDictionary = payload.slice();
  withDictionary[4]! |= 1;
  assert.throws(() => decodeZstd(withDictionary, new Uint8Array(1000)), /dictionary/);
});
