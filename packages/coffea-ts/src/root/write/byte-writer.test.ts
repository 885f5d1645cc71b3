import assert from "node:assert/strict";
import { test } from "node:test";
import { ByteWriter } from "./byte-writer.ts";

const hex = (writer: ByteWriter): string => Buffer.from(writer.bytes).toString("hex");

test("numbers are big-endian", () => {
  assert.equal(hex(new ByteWriter().uint8(255).int16(-2).int32(1, -1)), "fffffe00000001ffffffff");
  assert.equal(
    hex(new ByteWriter().int64(1, -1, 2 ** 40 + 3, -300_000_000)),
    "0000000000000001ffffffffffffffff0000010000000003ffffffffee1e5d00",
  );
  assert.equal(hex(new ByteWriter().float32(1).float64(-2)), "3f800000c000000000000000");
});

test("strings have one byte of length, long ones five; UTF-8 is counted in bytes", () => {
  assert.equal(hex(new ByteWriter().string("aπ")), "0361cf80");
  const long = new ByteWriter().string("x".repeat(255));
  assert.equal(long.length, 260);
  assert.equal(Buffer.from(long.bytes.subarray(0, 6)).toString("hex"), "ff000000ff78");
});

test("byte counts frame what is inside, nested", () => {
  const writer = new ByteWriter();
  writer.versioned(3, () => writer.versioned(1, () => writer.uint8(9)));
  assert.equal(hex(writer), "40000009000340000003000109");
});

test("a class is named once and then referred to; objects are referred to from the key's start", () => {
  const writer = new ByteWriter({ headerLength: 10 });
  const first = writer.object("TA", () => writer.uint8(1));
  writer.object("TA", () => writer.uint8(2));
  writer.reference(first).reference(null);
  assert.equal(first, 12);
  assert.equal(hex(writer), ["40000008", "ffffffff", "544100", "01", "40000005", "80000010", "02", "0000000c", "00000000"].join(""));
});

test("grows beyond its first capacity and keeps what was written", () => {
  const writer = new ByteWriter({ capacity: 4 });
  for (let index = 0; index < 1000; index++) writer.int32(index);
  const view = new DataView(writer.bytes.buffer);
  assert.deepEqual([writer.length, view.getInt32(0), view.getInt32(3996)], [4000, 0, 999]);
});
