import assert from "node:assert/strict";
import { test } from "node:test";
import { LittleWriter } from "../../../test/data/little-writer.ts";
import { LittleCursor } from "./little-cursor.ts";
import { readLocator } from "./locator.ts";

test("simple and large locators; others are no bytes of a file", () => {
  const writer = new LittleWriter()
    .u32(100)
    .i64(2 ** 33)
    .u32(toLocator(1, 20))
    .i64(2 ** 35)
    .i64(2 ** 34)
    .u16(7);
  const cursor = new LittleCursor(writer.bytes, "a page list");
  assert.deepEqual(readLocator(cursor), { bytes: 100, seek: 2 ** 33 });
  assert.deepEqual(readLocator(cursor), { bytes: 2 ** 35, seek: 2 ** 34 });
  assert.equal(cursor.u16(), 7);
  assert.throws(() => readLocator(new LittleCursor(new LittleWriter().u32(toLocator(2, 20)).i64(0).i64(0).bytes, "a page list")), /kind 2/);
});

/** A negative size says that the locator is not simple: its kind, and its own length. */
function toLocator(kind: number, length: number): number {
  return ((-kind << 24) | length) >>> 0;
}
