import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { memorySource } from "../../bytes/index.ts";
import { readExisting } from "./existing-file.ts";
import { recreate } from "./recreate.ts";
import { memorySink } from "./sink.ts";

function bytes(): Uint8Array {
  const file = recreate(memorySink(), { compression: { codec: "none" } });
  file.write("a/b/note", "one");
  file.write("note", "two");
  return file.close();
}

test("directories, keys, class layouts and what is free are known", () => {
  const { top, parts, free, header } = readExisting(memorySource(bytes()));
  assert.deepEqual(top.keys.map(({ name }) => name), ["a", "note"]); // prettier-ignore
  const inner = top.directories.get("a")!.directories.get("b")!;
  assert.deepEqual([inner.path, inner.keys.map(({ name, cycle }) => `${name};${cycle}`)], ["a/b", ["note;1"]]);
  assert.ok(parts.described.has("TObjString") && !parts.described.has("TTree"));
  assert.deepEqual(free.map(({ stop }) => stop).at(-1), header.end, "the list of free segments is the last record");
});

test("a directory that leads back to itself, and counts that do not fit, are errors", () => {
  const broken = bytes();
  const view = new DataView(broken.buffer);
  const { top } = readExisting(memorySource(bytes()));
  const inner = top.directories.get("a")!;
  const record = inner.place.position + inner.place.nameBytes;
  view.setInt32(record + 26, top.place.keyList!.position);
  view.setInt32(record + 10, top.place.keyList!.bytes);
  const corrupt = (error: unknown) => isCoffeaError(error, "CorruptFile");
  assert.throws(() => readExisting(memorySource(broken)), corrupt);
  const counted = bytes();
  const list = top.place.keyList!;
  new DataView(counted.buffer).setInt32(list.position + list.bytes - 60 * 2, 2 ** 30);
  const key = new DataView(counted.buffer).getInt16(list.position + 14);
  new DataView(counted.buffer).setInt32(list.position + key, 2 ** 30);
  assert.throws(() => readExisting(memorySource(counted)), corrupt);
});
