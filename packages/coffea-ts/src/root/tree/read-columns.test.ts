import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { memorySource, withByteCount, type ByteSource } from "../../bytes/index.ts";
import type { Layout } from "../../awkward/index.ts";
import { openRoot, openRootSync } from "../open.ts";
import { readBranch, readBranches, readBranchSync } from "../read.ts";
import { createRootFile, memorySink } from "../write/index.ts";
import { planRead } from "./plan.ts";

const lists = Array.from({ length: 100 }, (_, i) => Array.from({ length: (i * 7) % 5 }, (_unused, k) => i + k / 8));
const writer = createRootFile(memorySink());
writer.tree("Events", { pt: "var * float32", run: "uint32", id: "int64" }, { clusterEntries: 30, counterName: () => "n" }).extend({
  pt: lists,
  run: lists.map((_, i) => i),
  id: lists.map((_, i) => 2n ** 60n + BigInt(i)),
});
const bytes = writer.close();

function lengthsAndItems(layout: Layout): { offsets: number[]; items: number[] } {
  assert.ok(layout.kind === "list" && layout.content.kind === "numeric");
  return { offsets: [...layout.offsets], items: Array.from(layout.content.data, Number) };
}

test("any range of entries, across baskets, through both doors", async () => {
  const file = await openRoot(memorySource(bytes));
  const tree = await file.tree("Events");
  for (const [start, stop] of [
    [0, 100],
    [29, 31],
    [30, 60],
    [95, 100],
    [50, 50],
  ] as const) {
    const expected = lists.slice(start, stop);
    const offsets = Array.from({ length: expected.length + 1 }, (_, i) => expected.slice(0, i).flat().length);
    const layout = await readBranch(tree.branch("pt"), start, stop);
    assert.deepEqual(lengthsAndItems(layout), { offsets, items: expected.flat() });
    assert.deepEqual(lengthsAndItems(readBranchSync(tree.branch("pt"), start, stop)), { offsets, items: expected.flat() });
  }
});

test("64-bit integers stay exact", () => {
  const layout = readBranchSync(openRootSync(memorySource(bytes)).treeSync("Events").branch("id"), 98, 100);
  assert.ok(layout.kind === "numeric");
  assert.deepEqual([...layout.data], [2n ** 60n + 98n, 2n ** 60n + 99n]);
});

test("chunks that cut baskets in two fetch and decode each basket once", () => {
  const source = withByteCount(memorySource(bytes));
  const tree = openRootSync(source).treeSync("Events");
  const before = source.bytesRead;
  const branches = ["pt", "run"].map((name) => tree.branch(name));
  for (let start = 0; start < 100; start += 10) for (const branch of branches) readBranchSync(branch, start, start + 10);
  assert.equal(source.bytesRead - before, planRead(branches, 0, 100).bytes);
});

test("several branches are fetched in one read where they are neighbours", async () => {
  let reads = 0;
  const memory = memorySource(bytes);
  const source: ByteSource = {
    name: "counted",
    size: () => memory.size(),
    close: () => memory.close(),
    read: (ranges, signal) => {
      reads += ranges.length;
      return memory.read(ranges, signal);
    },
  };
  const tree = await (await openRoot(source)).tree("Events");
  reads = 0;
  const [pt, run] = await readBranches([tree.branch("pt"), tree.branch("run")], 0, 30);
  assert.equal(reads, 1);
  assert.equal(lengthsAndItems(pt!).offsets.length, 31);
  assert.equal(run?.length, 30);
  assert.deepEqual(await readBranches([], 0, 30), []);
});

test("a damaged basket is reported with its place; other branches are read", () => {
  const [{ range } = { range: null }] = planRead([openRootSync(memorySource(bytes)).treeSync("Events").branch("run")], 30, 31).columns[0]!
    .baskets;
  const damaged = bytes.slice();
  damaged[range!.stop - 3]! ^= 0x40;
  const tree = openRootSync(memorySource(damaged, "bad.root")).treeSync("Events");
  assert.throws(
    () => readBranchSync(tree.branch("run"), 0, 100),
    (error) =>
      isCoffeaError(error, "CodecFailed", "CorruptFile") && /basket 1 of branch "run" of tree "\/Events" of bad\.root/.test(error.message),
  );
  assert.equal(readBranchSync(tree.branch("run"), 0, 30).length, 30);
  assert.equal(readBranchSync(tree.branch("pt"), 0, 100).length, 100);
});

test("an aborted read rejects", async () => {
  const tree = await (await openRoot(memorySource(bytes))).tree("Events");
  await assert.rejects(readBranch(tree.branch("pt"), 0, 100, AbortSignal.abort()), { name: "AbortError" });
});
