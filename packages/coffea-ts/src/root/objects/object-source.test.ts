import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { ByteWriter } from "../write/byte-writer.ts";
import { ObjectSource } from "./object-source.ts";

const source = (writer: ByteWriter): ObjectSource => new ObjectSource(writer.bytes, "a test basket");
const isCorrupt = (error: unknown): boolean => isCoffeaError(error, "CorruptFile");

test("headers with a length, without one, and of what is written member by member", () => {
  const writer = new ByteWriter();
  writer.versioned(3, () => writer.int32(7));
  writer.int16(5).int16(0).int16(0);
  const read = source(writer);
  read.readHeader();
  assert.deepEqual([read.version, read.end, read.isMemberWise], [3, 10, false]);
  assert.throws(() => read.checkEnd(read.end, "it"), isCorrupt);
  read.i32();
  read.checkEnd(read.end, "it");
  read.readHeader();
  assert.deepEqual([read.version, read.end, read.position], [5, -1, 12]);
  const memberWise = source(new ByteWriter().versioned(0x4009, () => undefined));
  memberWise.readHeader();
  assert.deepEqual([memberWise.version, memberWise.isMemberWise], [9, true]);
});

test("lengths and counts that do not fit are refused before anything is made for them", () => {
  assert.throws(() => source(new ByteWriter().int32(0x40001000).int16(1)).readHeader(), isCorrupt);
  assert.throws(() => source(new ByteWriter().int32(1_000_000)).readCount(), isCorrupt);
  assert.throws(() => source(new ByteWriter().int32(-1)).readCount(), isCorrupt);
});

test("an entry forgets what the one before referred to", () => {
  const read = source(new ByteWriter().zeros(8));
  read.objects.set(2, 0);
  read.classes.set(2, "A");
  read.begin(4, 8);
  assert.deepEqual([read.position, read.entryEnd, read.objects.size, read.classes.size], [4, 8, 0, 0]);
});
