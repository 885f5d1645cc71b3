import assert from "node:assert/strict";
import { test } from "node:test";
import { Cursor } from "../file/cursor.ts";
import { parseKey } from "../file/key.ts";
import { DIRECTORY_BYTES, DirectoryWriter, fileNames, topPlace } from "./directory-writer.ts";
import { FileSpace } from "./file-space.ts";
import { memorySink } from "./sink.ts";

function top(): { top: DirectoryWriter; space: FileSpace; bytes: () => Uint8Array } {
  const sink = memorySink("a.root");
  const space = new FileSpace(sink, { compression: { codec: "none" }, when: 7, end: 300 });
  const place = topPlace(sink.name, { created: 5, uuid: new Uint8Array(16) });
  return { top: new DirectoryWriter("", fileNames(sink.name), place), space, bytes: () => sink.close() };
}

test("cycles count on from those that are there and those that are promised", () => {
  const { top: directory, space } = top();
  assert.deepEqual([directory.nextCycle("h"), directory.nextCycle("h"), directory.nextCycle("g")], [1, 2, 1]);
  directory.add(space.record({ className: "TH1D", name: "k", title: "" }, new Uint8Array(1), { directory: 100, cycle: 6 }));
  assert.equal(directory.nextCycle("k"), 7);
});

test("a list of keys has the newest cycle of a name first; directories without changes are left alone", () => {
  const { top: directory, space, bytes } = top();
  assert.deepEqual(directory.finish(space), []);
  for (const [name, cycle] of [
    ["a", 1],
    ["b", 1],
    ["a", 2],
  ] as const)
    // prettier-ignore
    directory.add(space.record({ className: "TObjString", name, title: "" }, new Uint8Array(1), { directory: 100, cycle }));
  const start = space.end;
  const [record] = directory.finish(space);
  assert.deepEqual([record!.position, record!.bytes.length], [directory.place.position + directory.place.nameBytes, DIRECTORY_BYTES]);
  const list = new Cursor(bytes().subarray(start), "the list");
  parseKey(list);
  const keys = Array.from({ length: list.i32() }, () => parseKey(list));
  assert.deepEqual(keys.map(({ name, cycle }) => `${name};${cycle}`), ["a;2", "a;1", "b;1"]); // prettier-ignore
  const view = new DataView(record!.bytes.buffer, record!.bytes.byteOffset);
  assert.deepEqual([view.getInt16(0), view.getInt32(2), view.getInt32(6), view.getInt32(26)], [5, 5, 7, start]);
});

test("directories in directories have an identity that their place gives", () => {
  const { top: directory, space } = top();
  const [plots, more] = [directory.make("plots", space), directory.make("more", space)];
  const inner = plots.make("2018", space);
  assert.deepEqual([plots.path, inner.path, inner.place.parent], ["plots", "plots/2018", plots.place.position]);
  assert.notDeepEqual(plots.place.uuid, more.place.uuid);
  assert.equal(directory.finish(space).length, 4);
});
