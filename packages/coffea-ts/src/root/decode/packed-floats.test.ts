import assert from "node:assert/strict";
import { test } from "node:test";
import { decodePacked, decodeTruncated, parsePacking } from "./packed-floats.ts";

test("what the bracket of a title asks for", () => {
  assert.deepEqual(parsePacking("x[-20,20,17]", false), { kind: "range", low: -20, high: 20, bits: 17 });
  assert.deepEqual(parsePacking("x[3][0, 10, 12]", true), { kind: "range", low: 0, high: 10, bits: 12 });
  assert.deepEqual(parsePacking("[0,0,9]", true), { kind: "truncated", bits: 9 });
  assert.deepEqual(parsePacking("[0,0,20]", false), { kind: "float32" });
  assert.deepEqual(parsePacking("[0,1]", false), { kind: "range", low: 0, high: 1, bits: 32 });
  assert.deepEqual(parsePacking("[0,1,99]", false), { kind: "range", low: 0, high: 1, bits: 32 });
  assert.deepEqual(parsePacking("[-pi,pi,10]", false), { kind: "range", low: -Math.PI, high: Math.PI, bits: 10 });
  assert.deepEqual(parsePacking("[0,twopi]", false), { kind: "range", low: 0, high: 2 * Math.PI, bits: 32 });
  assert.deepEqual(parsePacking("[-pi/2,pi/2]", false), { kind: "range", low: -Math.PI / 2, high: Math.PI / 2, bits: 32 });
  assert.deepEqual(parsePacking("energy of the cluster", false), { kind: "float32" });
  assert.deepEqual(parsePacking("x[n]", true), { kind: "truncated", bits: 12 });
});

test("a shortened mantissa: exponent, kept bits, and the sign above them", () => {
  assert.equal(decodeTruncated(127, 0, 12), 1);
  assert.equal(decodeTruncated(128, 1 << 11, 12), 3);
  assert.equal(decodeTruncated(127, 1 << 13, 12), -1);
  assert.equal(decodeTruncated(126, 1 << 8, 9), 0.75);
});

test("steps of a range land on both ends", () => {
  const bytes = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 128, 0, 0, 1, 0);
  const output = new Float64Array(4);
  decodePacked({ kind: "range", low: -2, high: 6, bits: 8 }, bytes, output, 1);
  assert.deepEqual([...output], [0, -2, 2, 6]);
  const full = new Float64Array(1);
  decodePacked({ kind: "range", low: 0, high: 10, bits: 32 }, Uint8Array.of(255, 255, 255, 255), full, 0);
  assert.equal(full[0], 10);
});

test("Float16_t is computed in float32, a plain Double32_t is a float", () => {
  const single = new Float32Array(1);
  decodePacked({ kind: "range", low: 0, high: 10, bits: 12 }, Uint8Array.of(0, 0, 0, 106), single, 0);
  assert.equal(single[0], Math.fround(106 * (10 / 4096)));
  const plain = new Float64Array(1);
  decodePacked({ kind: "float32" }, Uint8Array.of(0x3f, 0x80, 0, 0), plain, 0);
  assert.equal(plain[0], 1);
});
