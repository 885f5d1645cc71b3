import assert from "node:assert/strict";
import { test } from "node:test";
import zlib from "node:zlib";
import { isCoffeaError } from "../base/index.ts";
import { compress } from "./compress.ts";
import { decompress } from "./decompress.ts";
import { platform as portable } from "./portable-platform.ts";

const bytes = new TextEncoder().encode("muon electron ".repeat(100));

test("what was compressed decodes again, at every level", () => {
  for (let level = 0; level <= 9; level++) assert.deepEqual(roundTrip("ZL", level), bytes);
});

test("zstd too", { skip: typeof zlib.zstdCompressSync === "function" ? false : "this Node has no zstd" }, () => {
  for (const level of [1, 5, 22]) assert.deepEqual(roundTrip("ZS", level), bytes);
});

test("and LZ4, everywhere", () => {
  for (let level = 1; level <= 12; level++) assert.deepEqual(roundTrip("L4", level), bytes);
});

test("a level that the codec does not have is refused", () => {
  for (const level of [-1, 10, 1.5, Number.NaN])
    assert.throws(
      () => compress("ZL", level, bytes),
      (error) => isCoffeaError(error, "BadArgument"),
    );
  assert.throws(
    () => compress("ZS", 0, bytes),
    (error) => isCoffeaError(error, "BadArgument"),
  );
});

test("other platforms write zlib in JavaScript, and know no zstd", () => {
  const again = new Uint8Array(bytes.length);
  decompress("ZL", portable.encoders.ZL!(bytes, 6), again);
  assert.deepEqual(again, bytes);
  assert.equal(portable.encoders.ZS, undefined);
});

function roundTrip(codec: "ZL" | "L4" | "ZS", level: number): Uint8Array {
  const again = new Uint8Array(bytes.length);
  decompress(codec, compress(codec, level, bytes), again);
  return again;
}
