import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { LittleWriter } from "../../../test/data/little-writer.ts";
import { LittleCursor } from "./little-cursor.ts";

const cursorOn = (writer: LittleWriter): LittleCursor => new LittleCursor(writer.bytes, "a test envelope");
const isCorrupt = (error: unknown): boolean => isCoffeaError(error, "CorruptFile") && /a test envelope/.test(error.message);

test("numbers are little-endian, texts have their length before them", () => {
  const cursor = cursorOn(
    new LittleWriter()
      .u16(513)
      .u32(4_000_000_000)
      .i64(2 ** 40 + 5)
      .i64(-7)
      .f64(0.25)
      .text("µ→e"),
  );
  assert.deepEqual(
    [cursor.u16(), cursor.u32(), cursor.i64(), cursor.i64(), cursor.f64(), cursor.text()],
    [513, 4e9, 2 ** 40 + 5, -7, 0.25, "µ→e"],
  );
  assert.throws(() => cursor.u16(), isCorrupt);
});

test("large numbers keep their sign, or are refused", () => {
  const least = new LittleWriter().u32(0, 0x80000000);
  assert.equal(cursorOn(least).roughI64(), -(2 ** 63));
  assert.throws(() => cursorOn(least).i64(), isCorrupt);
});

test("frames: what a newer format has added behind the known parts is stepped over", () => {
  const writer = new LittleWriter();
  writer
    .record(() => writer.u32(1, 2, 3))
    .list(
      [5, 6],
      (item) => writer.record(() => writer.u32(item, 0)),
      () => writer.u32(9),
    );
  const cursor = cursorOn(writer.u16(77));
  assert.equal(
    cursor.record((record) => record.u32()),
    1,
  );
  assert.deepEqual(
    cursor.list((list) => list.record((record) => record.u32())),
    [5, 6],
  );
  assert.equal(cursor.u16(), 77);
});

test("frames that lie about their size or kind are refused", () => {
  const record = new LittleWriter().record(() => {});
  assert.throws(() => cursorOn(record).list(() => null), isCorrupt);
  const list = new LittleWriter().list([], () => {});
  assert.throws(() => cursorOn(list).record(() => null), isCorrupt);
  const short = new LittleWriter();
  short.record(() => short.u16(1));
  assert.throws(() => cursorOn(short.u32(0)).record((inside) => inside.u32()), isCorrupt);
  assert.throws(() => cursorOn(new LittleWriter().i64(100)).record(() => null), isCorrupt);
  assert.throws(() => cursorOn(new LittleWriter().i64(-12).u32(1000)).list(() => null), isCorrupt);
});
