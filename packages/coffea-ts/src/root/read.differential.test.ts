import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openFileSource } from "../bytes/index.ts";
import { digestLayout } from "../../test/conformance/digest.ts";
import { havePeers, PythonOracle } from "../../test/oracle/python-oracle.ts";
import { openRootSync } from "./open.ts";
import { readBranchSync } from "./read.ts";

interface PeerBranch {
  readonly path: string;
  readonly typename: string;
  readonly sha256: string;
}
type PeerFile = Record<string, readonly PeerBranch[]>;

const skip = havePeers ? false : "the Python peers are not installed";
const folder = mkdtempSync(join(tmpdir(), "coffea-ts-root-"));
const oracle = havePeers ? new PythonOracle() : null;
after(() => {
  oracle?.close();
  rmSync(folder, { recursive: true });
});

const pathOf = (variant: string): string => join(folder, `${variant}.root`);

async function make(variant: string): Promise<void> {
  await oracle!.call("root_oracle", "make_features", pathOf(variant), variant);
}

/** Compares every branch of the newest tree `t` with what uproot reads from the plain file: the values are the same in each variant. */
function compare(variant: string, treePath: string, expected: readonly PeerBranch[]): void {
  const tree = openRootSync(openFileSource(pathOf(variant))).treeSync(treePath);
  for (const [i, peer] of expected.entries()) {
    const branch = tree.branches[i]!;
    assert.deepEqual([branch.path, branch.notReadable, branch.typeName], [peer.path, null, peer.typename]);
    // uproot takes an empty TLeafC text for the beginning of the next one, so these are compared by themselves below.
    if (branch.path !== "text") assert.equal(digestLayout(readBranchSync(branch, 0, branch.entries)), peer.sha256, branch.path);
  }
}

function texts(variant: string): string[] {
  const tree = openRootSync(openFileSource(pathOf(variant))).treeSync("t");
  const layout = readBranchSync(tree.branch("text"), 0, tree.entries);
  assert.ok(layout.kind === "string");
  return Array.from({ length: layout.length }, (_, i) =>
    new TextDecoder().decode(layout.bytes.subarray(layout.offsets[i], layout.offsets[i + 1])),
  );
}

test("every leaf type, flat, fixed, jagged, vectors and texts, as ROOT writes them in its ways", { skip }, async (t) => {
  await make("plain");
  const plain = ((await oracle!.call("root_oracle", "digests", pathOf("plain"))) as PeerFile)["t;1"]!;
  assert.ok(plain.length > 70 && plain.every((branch) => branch.sha256));
  await t.test("one basket, zlib", () => compare("plain", "t", plain));
  for (const variant of ["generated-offsets", "old-codec", "large-file", "many-baskets", "embedded"])
    await t.test(variant, async () => {
      await make(variant);
      compare(variant, "t", plain);
      assert.deepEqual(texts(variant), texts("plain"));
    });
  await t.test("two cycles in nested directories, the newer with one branch more", async () => {
    await make("cycles");
    compare("cycles", "deep/er/t;1", plain);
    compare("cycles", "deep/er/t;2", plain);
    const peers = (await oracle!.call("root_oracle", "digests", pathOf("cycles"))) as PeerFile;
    compare("cycles", "nt", peers["nt;1"]!);
    compare("cycles", "/deep/er/t", peers["deep/er/t;2"]!);
  });
  await t.test("the positions of the large file lie beyond 4 GB", () => {
    const file = openRootSync(openFileSource(pathOf("large-file")));
    assert.equal(file.is64Bit, true);
    assert.ok(file.treeSync("t").branch("n").table.seeks[0]! > 2 ** 32);
  });
  await t.test("texts of every length, empty ones included", () => {
    const lengths = texts("plain").map((text) => text.length);
    assert.deepEqual(
      lengths.filter((_, entry) => entry % 3 === 0),
      Array.from({ length: 100 }, () => 4),
    );
    assert.deepEqual(
      [...new Set(lengths)].sort((a, b) => a - b),
      [0, 1, 4, 5, 254, 255, 256, 900],
    );
    assert.match(texts("plain")[3]!, /^defg$/);
  });
});
