import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openFileSource } from "../src/bytes/index.ts";
import { toHist } from "../src/hist/index.ts";
import { openRootSync, readBranchSync } from "../src/root/index.ts";
import { digestLayout } from "./conformance/digest.ts";
import { havePeers, PythonOracle } from "./oracle/python-oracle.ts";

interface PeerHist {
  readonly storage: string;
  readonly name: string;
  readonly label: string;
  readonly axes: readonly [kind: string, name: string, label: string, size: number][];
  readonly edges: readonly (readonly number[])[];
  readonly categories: readonly (readonly (string | number)[] | null)[];
  readonly values: readonly number[];
  readonly variances: readonly number[];
}

const skip = havePeers ? false : "the Python peers are not installed";
const folder = mkdtempSync(join(tmpdir(), "coffea-ts-objects-"));
const path = join(folder, "objects.root");
const oracle = havePeers ? new PythonOracle() : null;
after(() => {
  oracle?.close();
  rmSync(folder, { recursive: true });
});

const close = (ours: ArrayLike<number>, theirs: readonly number[]): boolean =>
  ours.length === theirs.length &&
  theirs.every(
    (value, i) =>
      Object.is(value, ours[i]) || Math.abs(value - ours[i]!) <= 1e-12 * Math.abs(value) || (Number.isNaN(value) && Number.isNaN(ours[i]!)),
  );

test("what ROOT writes: histograms as uproot converts them, objects, containers in trees", { skip }, async (t) => {
  await oracle!.call("root_objects_oracle", "make", path);
  const file = openRootSync(openFileSource(path));
  await t.test("histograms", async () => {
    const peers = (await oracle!.call("root_objects_oracle", "histograms", path)) as Record<string, PeerHist>;
    assert.ok(Object.keys(peers).length >= 17);
    for (const [name, peer] of Object.entries(peers)) {
      const hist = toHist(file.histogramSync(name));
      assert.equal(hist.storage.kind.toLowerCase(), peer.storage.toLowerCase(), name);
      assert.deepEqual([hist.name, hist.label], [peer.name, peer.label]);
      const axes = [...hist.axes];
      const spelled = axes.map((axis) => [axis.kind.toLowerCase(), axis.name, axis.label, axis.size]);
      assert.deepEqual(
        spelled,
        peer.axes.map(([kind, ...rest]) => [kind.toLowerCase(), ...rest]),
        name,
      );
      for (const [i, axis] of axes.entries()) {
        assert.ok(close(axis.edges, peer.edges[i]!), `edges of ${name}`);
        if (peer.categories[i] !== null) assert.deepEqual([...axis.bins], peer.categories[i]);
      }
      assert.ok(close(hist.values({ flow: true }).data, peer.values), `values of ${name}`);
      assert.ok(close(hist.variances({ flow: true })!.data, peer.variances), `variances of ${name}`);
    }
  });
  await t.test("objects", () => {
    const member = (name: string, key: string): unknown => file.objectSync(name).members.get(key);
    assert.equal(member("text", "fString"), "some text");
    assert.equal(member("parameter", "fVal"), 2.5);
    assert.deepEqual(member("graph", "fX"), Float64Array.of(1, 3));
    assert.deepEqual(member("texts", "value"), ["a", "bc"]);
    assert.deepEqual(member("matrix", "fElements"), Float64Array.of(1, 2, 3));
    const [pair] = file.objectSync("map").pairs!;
    assert.deepEqual(
      pair!.map((each) => each?.members.get("fString")),
      ["key", "value"],
    );
    assert.deepEqual(
      file.objectSync("list").items!.map((item) => item?.members.get("fString")),
      ["first", "second"],
    );
  });
  await t.test("trees", async () => {
    const peers = (
      (await oracle!.call("root_oracle", "digests", path)) as Record<string, { path: string; typename: string; sha256: string }[]>
    )["t;1"]!;
    const tree = file.treeSync("t");
    assert.equal(peers.length, 6);
    for (const [i, peer] of peers.entries()) {
      const branch = tree.branches[i]!;
      assert.deepEqual([branch.path, branch.notReadable, branch.typeName], [peer.path, null, peer.typename]);
      assert.equal(digestLayout(readBranchSync(branch, 0, branch.entries)), peer.sha256, branch.path);
    }
  });
});
