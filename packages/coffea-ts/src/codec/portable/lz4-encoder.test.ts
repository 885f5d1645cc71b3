import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decodeLz4Block, decodeRootLz4 } from "./lz4.ts";
import { encodeLz4Block, encodeRootLz4 } from "./lz4-encoder.ts";

function again(bytes: Uint8Array, level: number): Uint8Array {
  const output = new Uint8Array(bytes.length);
  decodeLz4Block(encodeLz4Block(bytes, level), output);
  return output;
}

test("what was encoded decodes again, whatever repeats in it", () => {
  const runs = 40 * Number(process.env["COFFEA_TS_FUZZ_RUNS"] ?? 1);
  const repeated = fc
    .array(fc.tuple(fc.uint8Array({ maxLength: 20 }), fc.integer({ min: 1, max: 60 })), { maxLength: 30 })
    .map((parts) => Uint8Array.from(parts.flatMap(([bytes, times]) => Array.from({ length: times }, () => [...bytes]).flat())));
  fc.assert(
    fc.property(repeated, fc.integer({ min: 1, max: 12 }), (bytes, level) => assert.deepEqual(again(bytes, level), bytes)),
    { numRuns: runs },
  );
});

test("short, long, far: the limits of the format", () => {
  for (let length = 0; length < 40; length++) assert.deepEqual(again(new Uint8Array(length).fill(7), 1), new Uint8Array(length).fill(7));
  const far = new Uint8Array(200_000);
  let state = 1;
  for (let i = 0; i < 70_000; i++) far[i] = state = (state * 75 + 74) % 65_537;
  far.copyWithin(70_000, 4_464, 70_000);
  far.copyWithin(135_536, 0, 60_000);
  for (const level of [1, 4, 9]) assert.deepEqual(again(far, level), far);
});

test("higher levels find more, and repetition takes little room", () => {
  const text = new TextEncoder().encode(Array.from({ length: 3000 }, (_, i) => `Muon_${(i * 7919) % 97}_${i % 13}`).join(" "));
  const sizes = [1, 4, 9].map((level) => encodeLz4Block(text, level).length);
  assert.ok(sizes[0]! > sizes[1]! && sizes[1]! >= sizes[2]! && sizes[0]! < text.length * 0.6, String(sizes));
  assert.ok(encodeLz4Block(new Uint8Array(1_000_000), 1).length < 4000);
});

test("ROOT's checksum stands before the block", () => {
  const bytes = new TextEncoder().encode("muon muon muon muon muon muon");
  const output = new Uint8Array(bytes.length);
  decodeRootLz4(encodeRootLz4(bytes, 4), output);
  assert.deepEqual(output, bytes);
});
