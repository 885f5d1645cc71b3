import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { memorySource, openFileSource } from "../../bytes/index.ts";
import { sampleFile } from "../../../test/data/sample-file.ts";
import { openRootSync } from "../open.ts";
import { recreate, memorySink } from "../write/index.ts";

const writer = recreate(memorySink());
const lists = Array.from({ length: 50 }, (_, i) => [i]);
writer
  .mkTree("Events", { Muon_pt: "var * float32", MET: "float64" }, { clusterEntries: 20 })
  .extend({ Muon_pt: lists, MET: lists.map(([i]) => i!) });
const tree = openRootSync(memorySource(writer.close(), "nano.root")).treeSync("Events");

test("name, path, entries, branches in file order", () => {
  assert.deepEqual([tree.name, tree.path, tree.entries, tree.cycle], ["Events", "/Events", 50, 1]);
  assert.deepEqual(tree.branches.map((branch) => branch.name).sort(), ["MET", "Muon_pt", "nMuon_pt"]);
});

test("a mistyped branch: the nearest name, the tree and the file", () => {
  assert.throws(
    () => tree.branch("Muon_ptt"),
    (error) =>
      isCoffeaError(error, "BranchNotFound") &&
      /"Muon_ptt" in tree "\/Events" of nano\.root/.test(error.message) &&
      /"Muon_pt"/.test(error.message),
  );
});

test("entries where all branches begin a basket", () => {
  assert.deepEqual(tree.clusterStarts(), [0, 20, 40, 50]);
});

const split = sampleFile("uproot-issue31.root");

test(
  "sub-branches: by path, or by name; before and after their parent",
  { skip: split === null && "the sample file is not on this machine" },
  () => {
    const sample = openRootSync(openFileSource(split!)).treeSync("T");
    assert.deepEqual(
      sample.branches.map((branch) => branch.path),
      ["data", "data/TObject", "data/TObject/fUniqueID", "data/TObject/fBits", "data/size", "data/name"],
    );
    assert.equal(sample.branch("size"), sample.branch("data/size"));
    assert.equal(sample.branch("size").parent?.name, "data");
    assert.deepEqual(
      sample.branch("data").children.map((child) => child.name),
      ["TObject", "size", "name"],
    );
    assert.match(sample.branch("data").notReadable ?? "", /sub-branches/);
  },
);

const zeroBaskets = sampleFile("string-example.root");

test("a tree without any basket has one start", { skip: zeroBaskets === null && "the sample file is not on this machine" }, () => {
  const sample = sampleFile("uproot-empty.root");
  assert.deepEqual(openRootSync(openFileSource(sample!)).treeSync("tree").clusterStarts(), [0]);
});
