import assert from "node:assert/strict";
import { test } from "node:test";
import { layoutToList } from "../../../awkward/index.ts";
import { memorySource } from "../../../bytes/index.ts";
import { isCoffeaError } from "../../../base/index.ts";
import { openRootSync } from "../../open.ts";
import { readBranchSync } from "../../read.ts";
import { recreate } from "../recreate.ts";
import { memorySink } from "../sink.ts";

function example(clusterEntries: number, entries: number): Uint8Array {
  const file = recreate(memorySink(), { compression: { codec: "zlib", level: 1 } });
  const ntuple = file.mkRNTuple("Events", { x: "int32", y: "var * float32" }, { clusterEntries });
  ntuple.extend({ x: Int32Array.from({ length: entries }, (_, i) => i), y: Array.from({ length: entries }, (_, i) => (i % 2 ? [i] : [])) });
  return file.close();
}

test("many clusters get several page lists, and entries count on through them", () => {
  const events = openRootSync(memorySource(example(1, 600))).tableSync("Events");
  assert.equal(events.entries, 600);
  const read = (name: string, start: number, stop: number) =>
    layoutToList(readBranchSync(events.columns.find((column) => column.name === name) as never, start, stop));
  assert.deepEqual(read("x", 254, 258), [254, 255, 256, 257]);
  assert.deepEqual(read("y", 510, 514), [[], [511], [], [513]]);
});

test("a changed byte of a page is noticed by its checksum", () => {
  const bytes = example(100, 100);
  const at = Buffer.from(bytes).indexOf("RBlob", Buffer.from(bytes).indexOf("RBlob") + 5) + 30;
  bytes[at]! ^= 1;
  const events = openRootSync(memorySource(bytes)).tableSync("Events");
  assert.throws(
    () => readBranchSync(events.columns[0] as never, 0, 100),
    (error) => isCoffeaError(error, "CorruptFile", "CodecFailed"),
  );
});
