import assert from "node:assert/strict";
import { test } from "node:test";
import { Cursor } from "../file/cursor.ts";
import { parseKey } from "../file/key.ts";
import { FileSpace } from "./file-space.ts";
import { memorySink } from "./sink.ts";

function space(end = 100): { space: FileSpace; bytes: () => Uint8Array } {
  const sink = memorySink();
  return { space: new FileSpace(sink, { compression: { codec: "none" }, when: 7, end }), bytes: () => sink.close() };
}
const names = { className: "TObjString", name: "note", title: "π" };

test("a record is its key and its content, and the key is kept for the directory", () => {
  const { space: made, bytes } = space();
  const written = made.record(names, Uint8Array.of(1, 2, 3), { directory: 100, cycle: 4 });
  assert.deepEqual([written.position, written.bytes, made.end], [100, written.key.length + 3, 100 + written.key.length + 3]);
  const cursor = new Cursor(bytes().subarray(100), "here");
  const key = parseKey(cursor);
  assert.deepEqual(
    [key.seek, key.bytes, key.objectBytes, key.cycle, key.className, key.title],
    [100, written.bytes, 3, 4, "TObjString", "π"],
  );
  assert.deepEqual([...cursor.bytes.subarray(key.keyBytes)], [1, 2, 3]);
});

test("references in an object count from the start of its key, and its classes are noted", () => {
  const { space: made } = space();
  let reference = 0;
  const written = made.object(names, { directory: 100 }, (writer) => (reference = writer.object("TList", () => {})));
  assert.equal(reference, written.key.length + 2);
  assert.deepEqual([...made.classes].sort(), ["TList", "TObjString"]);
});

test("free segments come in order and joined", () => {
  const { space: made } = space();
  for (const [start, stop] of [[500, 600], [100, 200], [200, 250], [550, 580], [300, 300]] as const) made.release({ start, stop }); // prettier-ignore
  assert.deepEqual(made.freeSegments(), [
    { start: 100, stop: 250 },
    { start: 500, stop: 600 },
  ]);
});
