import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { decodeElements, decodeIndex, decodeSwitch } from "./decode-page.ts";

const column = (type: number, bits: number) => ({ id: 0, type, bits, field: 0, representation: 0, firstElement: 0, range: null });
const part = (values: ArrayBufferView, count: number, from = 0, to = count) => ({
  bytes: new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
  count,
  from,
  to,
});

test("plain elements land where they belong", () => {
  const output = new Float64Array(4);
  decodeElements(column(13, 64), part(Float64Array.of(1, 2, 3, 4), 4, 1, 3), output, 1);
  assert.deepEqual([...output], [0, 2, 3, 0]);
});

test("elements become the type of the output", () => {
  const big = new BigInt64Array(2);
  decodeElements(column(7, 32), part(Int32Array.of(-5, 6), 2), big, 0);
  assert.deepEqual([...big], [-5n, 6n]);
  const floats = new Float64Array(2);
  decodeElements(column(12, 32), part(Float32Array.of(0.5, -2), 2), floats, 0);
  assert.deepEqual([...floats], [0.5, -2]);
  const halves = new Float32Array(2);
  decodeElements(column(11, 16), part(Uint16Array.of(0x3c00, 0xc000), 2), halves, 0);
  assert.deepEqual([...halves], [1, -2]);
});

test("indexes, plain and as differences, from any element on", () => {
  const output = new Int32Array(3);
  decodeIndex(column(15, 64), part(BigInt64Array.of(1n, 1n, 7n), 3, 1, 3), output, { at: 1, where: "here" });
  assert.deepEqual([...output], [0, 1, 7]);
  // Differences 2, 0, 5: their low bytes first, all others are zero.
  const deltas = new Uint8Array(24);
  deltas.set([2, 0, 5]);
  decodeIndex(column(27, 64), part(deltas, 3, 1, 3), output, { at: 0, where: "here" });
  assert.deepEqual([...output], [2, 7, 7]);
});

test("positions beyond 2^31 are refused", () => {
  const refused = (run: () => void): void =>
    assert.throws(run, (error) => isCoffeaError(error, "NotSupported") && /here/.test(error.message));
  const output = new Int32Array(2);
  refused(() => decodeIndex(column(15, 64), part(BigInt64Array.of(1n, 2n ** 32n), 2), output, { at: 0, where: "here" }));
  refused(() => decodeIndex(column(14, 32), part(Uint32Array.of(1, 2 ** 31), 2), output, { at: 0, where: "here" }));
  const deltas = new Uint8Array(16);
  deltas[2 * 4 + 1] = 1;
  refused(() => decodeIndex(column(27, 64), part(deltas, 2), output, { at: 0, where: "here" }));
});

test("switches are positions of eight bytes and numbers of four", () => {
  const tags = new Int32Array(2);
  const positions = new Int32Array(2);
  decodeSwitch(part(Int32Array.of(4, 0, 2, 9, 0, 1), 2), { tags, positions }, 0);
  assert.deepEqual(
    [[...tags], [...positions]],
    [
      [2, 1],
      [4, 9],
    ],
  );
});
