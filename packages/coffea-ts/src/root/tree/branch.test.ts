import assert from "node:assert/strict";
import { test } from "node:test";
import { memorySource, openFileSource } from "../../bytes/index.ts";
import { sampleFile } from "../../../test/data/sample-file.ts";
import { openRootSync } from "../open.ts";
import { recreate, memorySink } from "../write/index.ts";

const writer = recreate(memorySink(), { compression: { codec: "zstd", level: 3 } });
const lists = Array.from({ length: 50 }, (_, i) => Array.from({ length: i % 4 }, (_unused, k) => k));
writer.mkTree("Events", { Muon_pt: "var * float32" }, { clusterEntries: 20, counterName: () => "nMuon" }).extend({ Muon_pt: lists });
const tree = openRootSync(memorySource(writer.close(), "nano.root")).treeSync("Events");

test("a jagged branch: type, form, counter, sizes", () => {
  const branch = tree.branch("Muon_pt");
  assert.equal(branch.typeName, "float[]");
  assert.deepEqual(branch.form, { kind: "list", content: { kind: "numeric", dtype: "float32" } });
  assert.equal(branch.notReadable, null);
  assert.equal(branch.counter, tree.branch("nMuon"));
  assert.deepEqual([branch.entries, branch.baskets, branch.codecs, branch.parent, branch.tree], [50, 3, ["zstd"], null, tree]);
  assert.ok(branch.compressedBytes > 0 && branch.uncompressedBytes > 0);
});

const sample = sampleFile("uproot-issue213.root");

test(
  "branches that cannot be read are listed with type and reason and do not hide the others",
  { skip: sample === null && "the sample file is not on this machine" },
  () => {
    const { branches } = openRootSync(openFileSource(sample!)).treeSync("T");
    const unreadable = branches.filter((branch) => branch.notReadable !== null);
    assert.ok(unreadable.length > 0 && unreadable.length < branches.length);
    for (const branch of unreadable) assert.ok(branch.form === null && branch.interpretation === null && branch.typeName.length > 0);
    const clones = branches.find((branch) => branch.path.endsWith("fMCHits.fEneDep"));
    assert.deepEqual([clones?.typeName, clones?.counter?.name], ["float[]", "fMCHits"]);
  },
);
