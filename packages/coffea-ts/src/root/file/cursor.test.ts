import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { ByteWriter } from "../write/byte-writer.ts";
import { Cursor } from "./cursor.ts";

const cursorOn = (bytes: Uint8Array) => new Cursor(bytes, "a test record");

test("numbers are big-endian, whatever their place in memory", () => {
  const bytes = new ByteWriter()
    .uint8(0)
    .int16(-2)
    .int32(-3)
    .int64(2 ** 40 + 5)
    .float32(1.5)
    .float64(-0.25).bytes;
  const cursor = cursorOn(bytes);
  assert.equal(cursor.u8(), 0);
  assert.equal(cursor.i16(), -2);
  assert.equal(cursor.i32(), -3);
  assert.equal(cursor.seek64(), 2 ** 40 + 5);
  assert.equal(cursor.f32(), 1.5);
  assert.equal(cursor.f64(), -0.25);
  assert.equal(cursor.remaining, 0);
});

test("unsigned and signed readings of the same bytes", () => {
  const bytes = Uint8Array.of(255, 255, 255, 255, 255, 255, 255, 254);
  assert.equal(cursorOn(bytes).i8(), -1);
  assert.equal(cursorOn(bytes).u16(), 65535);
  assert.equal(cursorOn(bytes).u32(), 4294967295);
  assert.equal(cursorOn(bytes).i64(), -2n);
  assert.equal(cursorOn(bytes).u64(), 2n ** 64n - 2n);
});

test("texts: short, long, not ASCII, ended by zero", () => {
  const long = "x".repeat(300);
  const cursor = cursorOn(
    new ByteWriter()
      .string("Events")
      .string(long)
      .string("µ→e")
      .raw(Uint8Array.of(84, 84, 0, 1)).bytes,
  );
  assert.equal(cursor.string(), "Events");
  assert.equal(cursor.string(), long);
  assert.equal(cursor.string(), "µ→e");
  assert.equal(cursor.cString(), "TT");
  assert.equal(cursor.remaining, 1);
});

test("a read past the end is CorruptFile that names the record and the position", () => {
  const cursor = cursorOn(Uint8Array.of(1, 2, 3));
  cursor.u8();
  assert.throws(
    () => cursor.u32(),
    (error) => isCoffeaError(error, "CorruptFile") && /a test record/.test(error.message) && /byte 1 of its 3/.test(error.message),
  );
  assert.throws(() => cursor.take(-1), /CorruptFile|Cannot make sense/);
  assert.throws(() => cursor.moveTo(4), /Cannot make sense/);
  assert.throws(() => cursorOn(Uint8Array.of(65, 66)).cString(), /text without its end/);
});

test("a file position beyond 2^53 is refused", () => {
  const bytes = Uint8Array.of(127, 255, 255, 255, 255, 255, 255, 255);
  assert.throws(() => cursorOn(bytes).seek64(), /out of range/);
});
