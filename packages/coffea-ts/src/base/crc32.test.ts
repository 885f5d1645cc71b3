import assert from "node:assert/strict";
import { test } from "node:test";
import * as zlib from "node:zlib";
import { crc32 } from "./crc32.ts";

test("the check value of the catalogues", () => {
  assert.equal(crc32(new TextEncoder().encode("123456789")), 0xcbf43926);
});

test("agrees with zlib for every length and start", () => {
  const bytes = Uint8Array.from({ length: 100 }, (_, i) => (i * 151 + 7) & 255);
  for (let start = 0; start < 9; start++)
    for (let stop = start; stop <= bytes.length; stop++) {
      const part = bytes.subarray(start, stop);
      assert.equal(crc32(part), zlib.crc32(part), `[${start}, ${stop})`);
    }
});
