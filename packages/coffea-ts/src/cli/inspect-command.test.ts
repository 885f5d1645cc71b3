import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { muonFile } from "../../test/data/muon-file.ts";
import { rntupleFile } from "../../test/data/rntuple-file.ts";
import { sampleFile } from "../../test/data/sample-file.ts";
import { inspectCommand, type InspectFlags } from "./inspect-command.ts";

const nano = sampleFile("nano_dimuon.root");
const skip = nano === null && "nano_dimuon.root is not on this machine";
const mixed = sampleFile("gen-tree-zstd.root");

async function inspected(flags: InspectFlags, path: string = nano!) {
  let stdout = "";
  await inspectCommand(path, flags, { out: { write: (text) => (stdout += text) }, err: { write: () => assert.fail("no errors") } });
  return { stdout };
}

test("inspect lists objects, branches, types, sizes and codecs", { skip }, async () => {
  const { stdout } = await inspected({ tree: "Events" });
  assert.match(stdout, /UUID a210a3f8-3648-11ea-a29f-f5b55c90beef/);
  assert.match(stdout, /\/Runs;1 +TTree/);
  assert.match(stdout, /tree \/Events;1: 40 entries, 1,601 branches/);
  assert.match(stdout, /Muon_pt +var \* float32 +1 +\S+ \S+ +\S+ bytes +zlib/);
  const json = JSON.parse((await inspected({ json: true })).stdout) as {
    objects: { path: string }[];
    trees: { path: string; branches: object[] }[];
  };
  assert.deepEqual(
    json.trees.map(({ path }) => path),
    ["/Events", "/Runs"],
  );
  assert.deepEqual(json.trees[0]!.branches[0], {
    name: "run",
    typeName: "uint32_t",
    type: "uint32",
    notReadable: null,
    title: "run/i",
    entries: 40,
    baskets: 1,
    compressedBytes: 96,
    uncompressedBytes: 232,
    codecs: ["zlib"],
  });
});

test("an RNTuple is described by its fields and pages", async () => {
  const folder = mkdtempSync(join(tmpdir(), "coffea-ts-inspect-"));
  try {
    const path = join(folder, "ntuple.root");
    const page = { elements: 2, bytes: new Uint8Array(8) };
    writeFileSync(
      path,
      rntupleFile({
        fields: [{ name: "x", type: "float" }],
        columns: [{ type: 12, bits: 32, field: 0 }],
        groups: [[{ entries: 2, columns: [{ firstElement: 0, pages: [page] }] }]],
      }),
    );
    const { stdout } = await inspected({}, path);
    assert.match(stdout, /RNTuple \/Events;1: 2 entries, 1 fields/);
    assert.match(stdout, /field +type +pages/);
    assert.match(stdout, /x +float32 +1 +8 bytes/);
    const json = JSON.parse((await inspected({ json: true }, path)).stdout) as { trees: { kind: string; branches: { name: string }[] }[] };
    assert.deepEqual([json.trees[0]!.kind, json.trees[0]!.branches[0]!.name], ["rntuple", "x"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test(
  "branches that cannot be read are listed with the reason",
  { skip: mixed === null && "gen-tree-zstd.root is not on this machine" },
  async () => {
    const { stdout } = await inspected({}, mixed!);
    assert.match(stdout, /\n {2}jag +var \* float32 .*zstd\n/);
    const json = JSON.parse((await inspected({ json: true }, mixed!)).stdout) as {
      trees: { branches: { name: string; type: string | null; notReadable: string | null }[] }[];
    };
    const branches = json.trees[0]!.branches;
    for (const { type, notReadable } of branches) assert.equal(type === null, notReadable !== null);
    const unreadable = branches.find(({ notReadable }) => notReadable !== null)!;
    assert.ok(stdout.includes(`not readable: ${unreadable.notReadable}`));
  },
);

test("inspect --branch shows the first entries, the range of the values and their histogram", async () => {
  const folder = mkdtempSync(join(tmpdir(), "coffea-ts-branch-"));
  try {
    const path = muonFile(join(folder, "muons.root"), 20, { branches: { weight: "float64" } });
    const { stdout } = await inspected({ branch: "Muon_pt" }, path);
    assert.match(
      stdout,
      /^Muon_pt: var \* float32, "Muon_pt\[nMuon\]\/F"\n20 entries in 1 basket, \S+ bytes, in the file \S+ bytes \(zlib\)\n\n {5}0 {2}\[\]\n {5}1 {2}\[10\]\n/,
    );
    assert.match(stdout, /\n {5}9 {2}\[90\]\n {3}\.\.\.\n\nAll 20 entries: 30 values; from 10 to 192, mean 104\n\nMuon_pt\n/);
    const few = await inspected({ branch: "Muon_pt", entries: 4 }, path);
    assert.match(few.stdout, /\nThe first 4 of 20 entries: 6 values; from 10 to 32, mean 24\n/);
    await assert.rejects(inspected({ branch: "Muon_ptt" }, path), { code: "BranchNotFound", message: /Did you mean "Muon_pt"\?/ });
    const json = JSON.parse((await inspected({ branch: "nMuon", json: true }, path)).stdout) as {
      entries: number;
      read: { values: number; first: number[]; numbers: object; hist: { storage: { values: number[] }; axes: object[] } };
    };
    assert.equal(json.entries, 20);
    assert.deepEqual(json.read.first, [0, 1, 2, 3, 0, 1, 2, 3, 0, 1]);
    assert.deepEqual(json.read.numbers, { finite: 20, min: 0, max: 3, mean: 1.5 });
    // One bin for each of the whole numbers, and the flow.
    assert.deepEqual(json.read.hist.storage.values, [0, 5, 5, 5, 5, 0]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
