import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { crc32 } from "./crc32.ts";
import { pack } from "./packable.ts";
import { fromBytes, toBytes } from "./packed-bytes.ts";
import { unpack } from "./unpack.ts";

const sample = { name: "mü", a: Float64Array.of(1, NaN, -0), b: new Uint8Array(3), n: 12n, list: [1, [2]], none: new Int32Array(0) };

test("bytes give the same value, also from the middle of a buffer", () => {
  const bytes = toBytes(pack(sample));
  assert.equal(bytes.length % 8, 0);
  assert.deepStrictEqual(unpack(fromBytes(bytes)), sample);
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  assert.deepStrictEqual(unpack(fromBytes(shifted.subarray(3))), sample);
  for (const value of [null, "", [], {}]) assert.deepStrictEqual(unpack(fromBytes(toBytes(pack(value)))), value);
});

test("every flipped bit and every cut is noticed", () => {
  const bytes = toBytes(pack(sample));
  fc.assert(
    fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
      const changed = bytes.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      assert.throws(() => fromBytes(changed), { code: "CorruptFile" });
    }),
    { numRuns: 300 },
  );
  for (let length = 0; length < bytes.length; length++) assert.throws(() => fromBytes(bytes.subarray(0, length)), { code: "CorruptFile" });
  assert.throws(() => fromBytes(new Uint8Array([...bytes, 0])), { code: "CorruptFile" });
});

test("messages name the bytes; another version is refused", () => {
  assert.throws(() => fromBytes(new Uint8Array(100), "The bytes of a.pack"), /^CoffeaError: The bytes of a\.pack are damaged/);
  const bytes = toBytes(pack(1));
  const view = new DataView(bytes.buffer);
  view.setUint32(8, 2, true);
  view.setUint32(12, (crc32(bytes.subarray(0, 12)) ^ crc32(bytes.subarray(16))) >>> 0, true);
  assert.throws(() => fromBytes(bytes), { code: "CorruptFile", message: /of version 2/ });
});
