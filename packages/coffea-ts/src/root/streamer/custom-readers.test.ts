import assert from "node:assert/strict";
import { test } from "node:test";
import { Cursor } from "../file/cursor.ts";
import { ByteWriter } from "../write/byte-writer.ts";
import { ObjectReader } from "./object-reader.ts";
import type { RootObject } from "./root-object.ts";

const readerOn = (writer: ByteWriter) => new ObjectReader(new Cursor(writer.bytes, "a test object", 50), { find: () => null });

test("TObject: two bytes more where it is referenced", () => {
  const reader = readerOn(new ByteWriter().int16(1).int32(7, 0x10).int16(3).int16(1).int32(8, 0));
  assert.equal(reader.readClass("TObject").members.get("fUniqueID"), 7);
  assert.equal(reader.readClass("TObject").members.get("fUniqueID"), 8);
  assert.equal(reader.cursor.remaining, 0);
});

test("TNamed, TObjString, TArrayD, TDatime, TString", () => {
  const writer = new ByteWriter();
  writer.versioned(1, () => writer.int16(1).int32(0, 0).string("Events").string("title"));
  writer.versioned(1, () => writer.int16(1).int32(0, 0).string("text"));
  writer.int32(2).float64(0.5).float64(-1).int32(99).string("loose");
  const reader = readerOn(writer);
  const named = reader.readClass("TNamed");
  assert.deepEqual([named.members.get("fName"), named.members.get("fTitle")], ["Events", "title"]);
  assert.equal(reader.readClass("TObjString").members.get("fString"), "text");
  assert.deepEqual(reader.readClass("TArrayD").members.get("fArray"), Float64Array.of(0.5, -1));
  assert.equal(reader.readClass("TDatime").members.get("fDatime"), 99);
  assert.equal(reader.readClass("TString").members.get("fString"), "loose");
});

const texts = (object: RootObject) => object.items?.map((item) => item?.members.get("fString") ?? null);

test("TObjArray and TList hold objects and nulls", () => {
  const writer = new ByteWriter({ headerLength: 50 });
  const named = () => writer.object("TObjString", () => writer.versioned(1, () => writer.int16(1).int32(0, 0).string("a")));
  writer.versioned(3, () => {
    writer.int16(1).int32(0, 0).string("").int32(2, 0);
    named();
    writer.int32(0);
  });
  writer.versioned(5, () => {
    writer.int16(1).int32(0, 0).string("").int32(1);
    named();
    writer.string("option");
  });
  const reader = readerOn(writer);
  assert.deepEqual(texts(reader.readClass("TObjArray")), ["a", null]);
  assert.deepEqual(texts(reader.readClass("TList")), ["a"]);
  assert.equal(reader.cursor.remaining, 0);
});

test("a collection larger than its record is refused", () => {
  const writer = new ByteWriter();
  writer.versioned(3, () => writer.int16(1).int32(0, 0).string("").int32(1e9, 0));
  assert.throws(() => readerOn(writer).readClass("TObjArray"), /1000000000 objects does not fit/);
});

test("an open TBasket: its numbers, offsets and bytes", () => {
  const writer = new ByteWriter();
  const keyBytes = 30;
  writer.int32(0).int16(4).int32(0, 0).int16(keyBytes).int16(0).int32(0, 0).string("TBasket").string("x").string("t");
  writer
    .int16(3)
    .int32(32000, 1000, 2, keyBytes + 3)
    .uint8(11);
  writer
    .int32(2, keyBytes, keyBytes + 1)
    .raw(new Uint8Array(keyBytes))
    .raw(Uint8Array.of(5, 6, 7));
  const { members } = readerOn(writer).readClass("TBasket");
  assert.deepEqual(members.get("offsets"), Int32Array.of(keyBytes, keyBytes + 1));
  assert.equal(members.get("entries"), 2);
  assert.equal(members.get("keyBytes"), keyBytes);
  assert.equal((members.get("buffer") as Uint8Array).length, keyBytes + 3);
});
