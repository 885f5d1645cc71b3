import assert from "node:assert/strict";
import { test } from "node:test";
import { codecVectors } from "../../../test/data/codec-vectors.ts";
import { xxhash64 } from "./xxhash64.ts";

const hex = ([high, low]: readonly [number, number]): string => high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");

test("agrees with the reference at every length that takes another path", () => {
  for (const { length, hash } of codecVectors.xxhash64)
    assert.equal(hex(xxhash64(codecVectors.content.subarray(0, length))), hash, `${length} bytes`);
});

test("does not depend on where in its buffer the bytes lie", () => {
  const shifted = new Uint8Array(1003);
  shifted.set(codecVectors.content, 3);
  assert.deepEqual(xxhash64(shifted.subarray(3)), xxhash64(codecVectors.content));
});
