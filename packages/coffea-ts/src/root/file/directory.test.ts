import assert from "node:assert/strict";
import { test } from "node:test";
import { memorySource, openFileSource } from "../../bytes/index.ts";
import { isCoffeaError } from "../../base/index.ts";
import { sampleFile } from "../../../test/data/sample-file.ts";
import { openRootSync } from "../open.ts";
import { recreate, memorySink } from "../write/index.ts";

function smallFile(): Uint8Array {
  const writer = recreate(memorySink());
  writer.mkTree("Events", { x: "float32" }).extend({ x: [1, 2, 3] });
  writer.mkTree("Runs", { run: "uint32" }).extend({ run: [7] });
  return writer.close();
}

test("keys with their paths, classes and sizes", () => {
  const keys = openRootSync(memorySource(smallFile())).keys();
  assert.deepEqual(
    keys.map(({ path, className, cycle, notReadable }) => ({ path, className, cycle, notReadable })),
    ["/Events", "/Runs"].map((path) => ({ path, className: "TTree", cycle: 1, notReadable: null })),
  );
  assert.ok(keys.every((key) => key.bytes > 0 && key.objectBytes > 0));
});

test("a file that ends before its keys is TruncatedFile with both sizes", () => {
  const bytes = smallFile();
  const cut = bytes.subarray(0, bytes.length - 300);
  assert.throws(
    () => openRootSync(memorySource(cut, "cut.root")),
    (error) => isCoffeaError(error, "TruncatedFile") && error.message.includes(`${cut.length} bytes`),
  );
});

test("a file that ends inside its first record is TruncatedFile", () => {
  assert.throws(
    () => openRootSync(memorySource(smallFile().subarray(0, 101), "cut.root")),
    (error) => isCoffeaError(error, "TruncatedFile"),
  );
});

const nested = sampleFile("gen-tree-lz4.root");

test("directories are entered where they stand", { skip: nested === null && "the sample file is not on this machine" }, () => {
  const file = openRootSync(openFileSource(nested!));
  const paths = file.keys().map((key) => key.path);
  assert.deepEqual(
    paths.filter((path) => path.startsWith("/d1")),
    ["/d1", "/d1/d2", "/d1/d2/os", "/d1/d2/nm", "/d1/d2/par"],
  );
});
