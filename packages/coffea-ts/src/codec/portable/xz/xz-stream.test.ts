import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../../base/index.ts";
import { codecVectors } from "../../../../test/data/codec-vectors.ts";
import { decodeXz } from "./xz-stream.ts";

test("a filter before LZMA2 is named, not misread", () => {
  assert.throws(
    () => decodeXz(codecVectors.xzWithDelta, new Uint8Array(1000)),
    (error) => isCoffeaError(error, "NotSupported") && /LZMA2/.test(error.message),
  );
});

test("says which part is damaged", () => {
  const payload = codecVectors.encoded.find(({ name }) => name === "xz with CRC32")!.payload;
  const damaged = (at: number): Uint8Array => payload.map((byte, index) => (index === at ? byte ^ 1 : byte));
  const message = (at: number): RegExp | string => {
    try {
      decodeXz(damaged(at), new Uint8Array(1000));
      return "nothing";
    } catch (error) {
      return (error as Error).message;
    }
  };
  assert.match(String(message(0)), /begin like/);
  assert.match(String(message(8)), /stream header/);
  assert.match(String(message(16)), /block header/);
  assert.match(String(message(payload.length - 1)), /footer/);
  assert.match(String(message(payload.length - 14)), /index/);
});
