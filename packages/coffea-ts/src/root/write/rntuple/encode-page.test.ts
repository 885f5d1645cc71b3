import assert from "node:assert/strict";
import { test } from "node:test";
import { encodePage, encodingOf } from "./encode-page.ts";
import type { ElementKind } from "./field-plan.ts";

const bytesOf = (values: ArrayBufferView): Uint8Array => new Uint8Array(values.buffer, values.byteOffset, values.byteLength);

function encoded(kind: ElementKind, isCompressed: boolean, values: ArrayBufferView): number[] {
  const bytes = bytesOf(values);
  const encoding = encodingOf(kind, isCompressed);
  return [...encodePage(encoding, bytes, 0, bytes.length / Math.ceil(encoding.bits / 8))];
}

test("without compression elements stay as they are; bits are packed from the lowest on", () => {
  assert.deepEqual(encoded("int16", false, Int16Array.of(1, -2)), [1, 0, 254, 255]);
  assert.deepEqual(encoded("bool", false, Uint8Array.of(1, 0, 0, 1, 0, 0, 0, 0, 1)), [9, 1]);
  assert.deepEqual(encoded("char", true, Uint8Array.of(65, 66)), [65, 66]);
});

test("with it bytes of the same place stand together, and signs are folded", () => {
  assert.deepEqual(encoded("uint32", true, Uint32Array.of(0x04030201, 0x14131211)), [1, 0x11, 2, 0x12, 3, 0x13, 4, 0x14]);
  assert.deepEqual(encoded("int16", true, Int16Array.of(0, -1, 1, -32768)), [0, 1, 2, 255, 0, 0, 0, 255]);
  assert.deepEqual(encoded("int32", true, Int32Array.of(-1, 2 ** 30)), [1, 0, 0, 0, 0, 0, 0, 128]);
  const wide = encoded("int64", true, BigInt64Array.of(-1n, -(2n ** 40n), 2n ** 62n));
  assert.deepEqual(wide.slice(0, 3), [1, 255, 0]);
  assert.deepEqual(wide.slice(3, 15), [0, 255, 0, 0, 255, 0, 0, 255, 0, 0, 255, 0]);
  assert.deepEqual(wide.slice(15), [0, 1, 0, 0, 0, 0, 0, 0, 128]);
});

test("positions are differences, also beyond 32 bits; each page begins anew", () => {
  const ends = BigInt64Array.of(3n, 5n, 2n ** 32n + 5n, 2n ** 33n + 4n);
  const differences = encoded("index", true, ends);
  const value = (i: number) =>
    Array.from({ length: 8 }, (_, place) => differences[place * 4 + i]! * 2 ** (8 * place)).reduce((a, b) => a + b);
  assert.deepEqual([0, 1, 2, 3].map(value), [3, 2, 2 ** 32, 2 ** 32 - 1]);
  const second = [...encodePage(encodingOf("index", true), bytesOf(ends), 1, 2)];
  assert.deepEqual(second, [5, 0, 0, 0, 0, 0, 0, 0]);
});
