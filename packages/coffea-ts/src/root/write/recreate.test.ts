import assert from "node:assert/strict";
import { test } from "node:test";
import { memorySource } from "../../bytes/index.ts";
import type { ListLayout, NumericLayout } from "../../awkward/index.ts";
import { openRootSync } from "../open.ts";
import { readBranchSync } from "../read.ts";
import { recreate, type RootFileOptions } from "./recreate.ts";
import { memorySink } from "./sink.ts";

const fixed = { created: new Date("2026-01-02T03:04:05Z"), uuid: "00112233-4455-6677-8899-aabbccddeeff" } as const;

function example(options: RootFileOptions = fixed): Uint8Array {
  const writer = recreate(memorySink("example.root"), options);
  const tree = writer.mkTree("Events", { event: "uint64", Muon_pt: "var * float32", ok: "bool" }, { clusterEntries: 4, basketBytes: 16 });
  const entries = Array.from({ length: 11 }, (_, entry) => entry);
  tree.extend({
    event: entries.map((entry) => 2n ** 60n + BigInt(entry)),
    Muon_pt: entries.map((entry) => Array.from({ length: entry % 3 }, (_, item) => entry + item / 2)),
    ok: entries.map((entry) => entry % 2 === 0),
  });
  return writer.close();
}

for (const codec of ["none", "zlib"] as const)
  test(`this package reads back what it wrote with ${codec}`, () => {
    const file = openRootSync(memorySource(example({ ...fixed, compression: { codec } })));
    const tree = file.treeSync("Events");
    assert.equal(file.uuid, fixed.uuid);
    assert.equal(tree.entries, 11);
    assert.deepEqual(tree.clusterStarts(), [0, 4, 8, 11]);
    assert.deepEqual(
      tree.branches.map((branch) => [branch.name, branch.title, branch.typeName, branch.counter?.name ?? null]),
      [
        ["event", "event/l", "uint64_t", null],
        ["nMuon_pt", "nMuon_pt/I", "int32_t", null],
        ["Muon_pt", "Muon_pt[nMuon_pt]/F", "float[]", "nMuon_pt"],
        ["ok", "ok/O", "bool", null],
      ],
    );
    const event = readBranchSync(tree.branch("event"), 3, 11) as NumericLayout;
    assert.deepEqual(
      [...event.data.subarray(0, 8)],
      Array.from({ length: 8 }, (_, at) => 2n ** 60n + BigInt(at + 3)),
    );
    const pt = readBranchSync(tree.branch("Muon_pt"), 0, 11) as ListLayout;
    assert.deepEqual([...pt.offsets], [0, 0, 1, 3, 3, 4, 6, 6, 7, 9, 9, 10]);
    assert.deepEqual([...(pt.content as NumericLayout).data.subarray(0, 10)], [1, 2, 2.5, 4, 5, 5.5, 7, 8, 8.5, 10]);
    const count = readBranchSync(tree.branch("nMuon_pt"), 0, 11) as NumericLayout;
    assert.deepEqual([...count.data.subarray(0, 4)], [0, 1, 2, 0]);
  });

test("date and identity given, the same entries make the same bytes", () => {
  assert.deepEqual(example(), example());
  assert.notDeepEqual(example(), example({ ...fixed, uuid: "ffffffff-4455-6677-8899-aabbccddeeff" }));
});

test("an identity that is none is refused", () => {
  assert.throws(() => recreate(memorySink(), { uuid: "42" }), /"42" is not a UUID/);
});
