import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../../awkward/index.ts";
import { layoutToList } from "../../awkward/index.ts";
import { memorySource } from "../../bytes/index.ts";
import { isCoffeaError } from "../../base/index.ts";
import { openRootSync } from "../open.ts";
import { readBranchSync } from "../read.ts";
import { recreate } from "./recreate.ts";
import { memorySink } from "./sink.ts";

test("a closed file takes nothing more, and says what cannot be a name or a value", () => {
  const writer = recreate(memorySink());
  writer.mkTree("Events", { x: "int8" });
  writer.write("note", "text");
  assert.throws(() => writer.mkTree("note/Events", { x: "int8" }), /"note" is an object of class TObjString/);
  assert.throws(() => writer.write("h;2", "text"), /what stands behind ";" is the cycle/);
  assert.throws(() => writer.write("/", "text"), /needs a name/);
  for (const value of [5, null, [1, 2], {}, new Float64Array(3)])
    assert.throws(
      () => writer.write("x", value as never),
      (error) => isCoffeaError(error, "BadArgument") && /only histograms, texts and columns/.test(error.message),
    );
  writer.close();
  assert.throws(() => writer.close(), /is closed/);
});

test("directories, cycles and columns without a declaration", () => {
  const writer = recreate(memorySink());
  writer.mkDirectory("a/b");
  writer.write("a/b/note", "first");
  writer.write("a/b/note", "second");
  writer.write("a/Events", { x: [1, 2], jets: ak.fromIter([[{ pt: 1.5, id: 3 }], []]), name: ["one", "π"], y: Float32Array.of(1, 2) });
  const file = openRootSync(memorySource(writer.close()));
  assert.deepEqual(
    file.keys().map(({ path, cycle, className }) => `${path};${cycle} ${className}`),
    ["/a;1 TDirectory", "/a/b;1 TDirectory", "/a/b/note;2 TObjString", "/a/b/note;1 TObjString", "/a/Events;1 TTree"],
  );
  const tree = file.treeSync("a/Events");
  assert.deepEqual(
    tree.branches.map(({ name, typeName }) => `${name} ${typeName}`),
    ["x double", "njets int32_t", "jets_pt double[]", "jets_id double[]", "name char*", "y float"],
  );
  assert.deepEqual(layoutToList(readBranchSync(tree.branch("name"), 0, 2)), ["one", "π"]);
  assert.deepEqual(layoutToList(readBranchSync(tree.branch("jets_id"), 0, 2)), [[3], []]);
});
