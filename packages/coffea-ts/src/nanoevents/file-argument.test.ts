import assert from "node:assert/strict";
import { test } from "node:test";
import { memorySource } from "../bytes/index.ts";
import { type FileArgument, parseFileArgument } from "./file-argument.ts";

const parsed = (text: string) => [parseFileArgument(text).file, parseFileArgument(text).treepath];

test("a path may name its tree after a colon", () => {
  assert.deepEqual(parsed("nano.root"), ["nano.root", null]);
  assert.deepEqual(parsed("nano.root:Events"), ["nano.root", "Events"]);
  assert.deepEqual(parsed("/data/nano.root:dir/Events;2"), ["/data/nano.root", "dir/Events;2"]);
  assert.deepEqual(parsed("root://host:1094//store/nano.root:Events"), ["root://host:1094//store/nano.root", "Events"]);
  assert.deepEqual(parsed("root://host:1094//store/nano.root"), ["root://host:1094//store/nano.root", null]);
  assert.deepEqual(parsed("C:\\data\\nano.root"), ["C:\\data\\nano.root", null]);
});

test("with a treepath the path is taken as it is", () => {
  assert.deepEqual(parseFileArgument("a:b.root", "Events"), { file: "a:b.root", treepath: "Events", steps: null });
});

test("an object names the tree of its one file, with or without steps", () => {
  assert.deepEqual(parseFileArgument({ "a.root": "Events" }), { file: "a.root", treepath: "Events", steps: null });
  const steps = [[0, 10]] as const;
  assert.deepEqual(parseFileArgument({ "a.root": { objectPath: "Events", steps } }), { file: "a.root", treepath: "Events", steps });
  assert.deepEqual(parseFileArgument({ "a.root": { object_path: "Events" } }), { file: "a.root", treepath: "Events", steps: null });
});

test("bytes, blobs and sources are files", () => {
  for (const file of [new Uint8Array(4), new Blob([]), memorySource(new Uint8Array(4))]) {
    assert.deepEqual(parseFileArgument(file, "Events"), { file, treepath: "Events", steps: null });
    assert.equal(parseFileArgument(file).treepath, null);
  }
});

test("anything else is refused, with the forms that there are", () => {
  for (const wrong of [{}, { a: "t", b: "t" }, { a: 3 }, { a: {} }, null, 3]) {
    assert.throws(() => parseFileArgument(wrong as unknown as FileArgument), { code: "BadArgument", message: /path:tree/ });
  }
});
