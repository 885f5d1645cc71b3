import assert from "node:assert/strict";
import { test } from "node:test";
import { LittleCursor } from "../../rntuple/little-cursor.ts";
import { LittleWriter } from "./little-writer.ts";

test("what is written is what the reader's cursor reads", () => {
  const writer = new LittleWriter()
    .u16(1, 65535)
    .u32(2 ** 32 - 1)
    .i64(2 ** 40 + 3)
    .text("π");
  writer.record(() => void writer.u32(7));
  writer.list([1, 2], (item) => writer.record(() => void writer.i64(item)), () => void writer.u32(9)); // prettier-ignore
  const cursor = new LittleCursor(writer.bytes, "here");
  assert.deepEqual([cursor.u16(), cursor.u16(), cursor.u32(), cursor.i64(), cursor.text()], [1, 65535, 2 ** 32 - 1, 2 ** 40 + 3, "π"]);
  assert.equal(cursor.record((record) => record.u32()), 7); // prettier-ignore
  assert.deepEqual(cursor.list((list) => list.record((record) => record.i64())), [1, 2]); // prettier-ignore
  assert.equal(cursor.position, writer.bytes.length);
});

test("frames of more than the first memory, and negative whole numbers", () => {
  const writer = new LittleWriter();
  writer.record(() => void writer.raw(new Uint8Array(5000).fill(1)).i64(-2));
  const view = new DataView(writer.bytes.buffer, 0, writer.bytes.length);
  assert.deepEqual([Number(view.getBigInt64(0, true)), view.getBigInt64(5008, true)], [5016, -2n]);
});
