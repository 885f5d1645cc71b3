import assert from "node:assert/strict";
import { test } from "node:test";
import { codecVectors } from "../../../test/data/codec-vectors.ts";
import { xxh3 } from "./xxh3.ts";

const hex = ([high, low]: readonly [number, number]): string => high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");

/** The vectors' content four times, from `start` on in its buffer. */
function content(start: number): Uint8Array {
  const bytes = new Uint8Array(start + 4000);
  for (let repeat = 0; repeat < 4; repeat++) bytes.set(codecVectors.content, start + 1000 * repeat);
  return bytes.subarray(start);
}

test("agrees with the reference at every length that takes another path", () => {
  for (const { length, hash } of codecVectors.xxh3) assert.equal(hex(xxh3(content(0).subarray(0, length))), hash, `${length} bytes`);
});

test("does not depend on where in its buffer the bytes lie", () => {
  for (const start of [1, 2, 3, 4])
    for (const { length, hash } of codecVectors.xxh3) assert.equal(hex(xxh3(content(start).subarray(0, length))), hash, `${length} bytes`);
});

test("each byte counts", () => {
  for (const { length, hash } of codecVectors.xxh3) {
    for (let at = 0; at < length; at += Math.max(1, length >> 4)) {
      const bytes = content(0).slice(0, length);
      bytes[at]! ^= 1;
      assert.notEqual(hex(xxh3(bytes)), hash, `byte ${at} of ${length}`);
    }
  }
});
