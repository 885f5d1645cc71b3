import assert from "node:assert/strict";
import { test } from "node:test";
import { basketRecord } from "./basket.ts";

const place = { branch: "x", tree: "Events", itemBytes: 2, position: 1234, directory: 100, when: 0 };

test("the key tells sizes and place; flat values follow", () => {
  const { bytes, totalBytes } = basketRecord({ entries: 2, values: Uint8Array.of(0, 1, 0, 2), starts: null }, place, { codec: "none" });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const keyBytes = view.getInt16(14);
  assert.equal(keyBytes, 34 + 8 + 2 + 7 + 19);
  assert.deepEqual([view.getInt32(0), view.getInt32(6), Number(view.getBigInt64(18)), totalBytes], [bytes.length, 4, 1234, bytes.length]);
  assert.deepEqual([...bytes.subarray(keyBytes)], [0, 1, 0, 2]);
  assert.equal(view.getInt32(keyBytes - 5), bytes.length, "fLast");
});

test("lists are followed by their starts from the key's first byte, and a zero", () => {
  const { bytes } = basketRecord({ entries: 2, values: Uint8Array.of(9, 8, 7), starts: Int32Array.of(0, 1, 3) }, place, { codec: "none" });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const keyBytes = view.getInt16(14);
  assert.equal(view.getInt32(keyBytes - 5), keyBytes + 3, "fLast");
  const starts = keyBytes + 3;
  assert.deepEqual(
    [0, 4, 8, 12].map((at) => view.getInt32(starts + at)),
    [3, keyBytes, keyBytes + 1, 0],
  );
});
