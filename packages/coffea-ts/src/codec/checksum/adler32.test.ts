import assert from "node:assert/strict";
import { test } from "node:test";
import { codecVectors } from "../../../test/data/codec-vectors.ts";
import { adler32 } from "./adler32.ts";
import { crc64 } from "./crc64.ts";

const digits = new TextEncoder().encode("123456789");

test("check values of the catalogues", () => {
  assert.equal(adler32(digits), 0x091e01de);
  assert.deepEqual(crc64(digits), [0x995dc9bb, 0xdf1939fa]);
});

test("agrees with zlib", () => {
  assert.equal(adler32(codecVectors.content), codecVectors.adler32);
  assert.equal(adler32(new Uint8Array(0)), 1);
});

test("the sums do not leave 32 bits in a long run of 255", () => {
  let [a, b] = [1, 0];
  for (let n = 0; n < 100_000; n++) [a, b] = [(a + 255) % 65521, (b + ((a + 255) % 65521)) % 65521];
  assert.equal(adler32(new Uint8Array(100_000).fill(255)), b * 65536 + a);
});
