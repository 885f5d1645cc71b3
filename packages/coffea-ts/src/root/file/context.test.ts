import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { memorySource, runReadingSync } from "../../bytes/index.ts";
import { ByteWriter } from "../write/byte-writer.ts";
import { openRecord, readRange } from "./context.ts";

const source = memorySource(new Uint8Array(50), "a.root");
const file = { name: "a.root", sizeBytes: 50 };

test("ranges are checked before they are asked for", () => {
  assert.equal(runReadingSync(readRange(file, 10, 20), source).length, 20);
  const code = (start: number, length: number) => {
    try {
      runReadingSync(readRange(file, start, length), source);
    } catch (error) {
      return isCoffeaError(error) ? error.code : "other";
    }
    return "none";
  };
  assert.equal(code(40, 11), "TruncatedFile");
  assert.equal(code(-1, 5), "CorruptFile");
  assert.equal(code(5, -1), "CorruptFile");
});

const head = (bytes: number, keyBytes: number) =>
  new ByteWriter().int32(bytes).int16(4).int32(3, 0).int16(keyBytes).int16(1).int32(100, 0).string("T").string("n").string("");
const keyBytes = head(0, 0).length;

test("the content of a record counts its references from the start of the key", () => {
  const cursor = openRecord(head(keyBytes + 3, keyBytes).raw(Uint8Array.of(7, 8, 9)).bytes, "a record");
  assert.deepEqual([...cursor.bytes], [7, 8, 9]);
  assert.equal(cursor.displacement, keyBytes);
  assert.throws(() => openRecord(head(keyBytes + 3, keyBytes).raw(Uint8Array.of(7)).bytes, "a record"), /its key promises/);
});
