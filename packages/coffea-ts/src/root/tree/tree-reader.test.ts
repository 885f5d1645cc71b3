import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError, ThreadMemory } from "../../base/index.ts";
import { ColumnPool, memorySource, runReadingSync, withByteCount, type ByteSource } from "../../bytes/index.ts";
import type { Layout } from "../../awkward/index.ts";
import { openRoot, openRootSync } from "../open.ts";
import { readBranch, readBranches, readBranchSync } from "../read.ts";
import { recreate, memorySink } from "../write/index.ts";
import { planRead } from "./plan.ts";
import { TreeReader } from "./tree-reader.ts";
import type { Tree } from "./tree.ts";

const lists = Array.from({ length: 100 }, (_, i) => Array.from({ length: (i * 7) % 5 }, (_unused, k) => i + k / 8));
const writer = recreate(memorySink());
writer.mkTree("Events", { pt: "var * float32", run: "uint32", id: "int64" }, { clusterEntries: 30, counterName: () => "n" }).extend({
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

/** A file without compression, in which bytes of baskets can be changed. */
function plainFile() {
  const plain = recreate(memorySink(), { compression: { codec: "none" } });
  const types = { pt: "var * float32", charge: "var * int8", run: "uint32" } as const;
  const charges = lists.map((list) => list.map((_, k) => (k % 2 === 0 ? 1 : -1)));
  plain
    .mkTree("Events", types, { clusterEntries: 30, counterName: () => "n" })
    .extend({ pt: lists, charge: charges, run: lists.map((_, i) => i) });
  const content = plain.close();
  const open = () => openRootSync(memorySource(content, "plain.root")).treeSync("Events");
  const basketOf = (branch: string, entry: number): DataView => {
    const { range } = planRead([open().branch(branch)], entry, entry + 1).columns[0]!.baskets[0]!;
    return new DataView(content.buffer, content.byteOffset + range!.start, range!.stop - range!.start);
  };
  return { open, basketOf };
}

const read = (reader: TreeReader, tree: Tree, ...names: string[]): Layout[] =>
  runReadingSync(reader.read(names.map((name) => tree.branch(name))), tree.file.source);
const offsetsOf = (layout: Layout | undefined): Int32Array => (layout?.kind === "list" ? layout.offsets : new Int32Array(0));
const itemsOf = (layout: Layout | undefined): number[] =>
  layout?.kind === "list" && layout.content.kind === "numeric" ? Array.from(layout.content.data, Number) : [];

test("lists that one branch counts have the very same offsets, whether read together or not; the counter is read once", () => {
  const tree = plainFile().open();
  const unpacked: string[] = [];
  tree.file.basketListener = ({ branch }) => unpacked.push(branch);
  for (const [start, stop] of [
    [0, 100],
    [20, 75],
    [30, 60],
  ] as const) {
    unpacked.length = 0;
    const reader = new TreeReader(start, stop);
    const [pt] = read(reader, tree, "pt");
    const [charge, counts] = read(reader, tree, "charge", "n");
    assert.equal(offsetsOf(pt), offsetsOf(charge));
    assert.deepEqual(lengthsAndItems(pt!).items, lists.slice(start, stop).flat());
    assert.deepEqual(
      counts?.kind === "numeric" && [...counts.data],
      lists.slice(start, stop).map((list) => list.length),
    );
    assert.equal(new Set(unpacked.filter((name) => name === "n")).size, 1);
    assert.equal(unpacked.filter((name) => name === "n").length, unpacked.filter((name) => name === "charge").length);
  }
});

test("a column that was read one time after the other, in any pieces, is the same", () => {
  const tree = plainFile().open();
  for (const step of [1, 7, 30, 45]) {
    const items: number[] = [];
    for (let start = 0; start < 100; start += step)
      items.push(...itemsOf(read(new TreeReader(start, Math.min(start + step, 100)), tree, "pt")[0]));
    assert.deepEqual(items, lists.flat());
    assert.equal(tree.file.baskets.bytes, 0, "what was read to its end is not kept");
  }
});

test("where the counter disagrees with a basket, the basket's own entry offsets count", () => {
  for (const [start, stop] of [
    [0, 100],
    [35, 58],
  ] as const) {
    const { open, basketOf } = plainFile();
    const expected = lengthsAndItems(read(new TreeReader(start, stop), open(), "pt")[0]!);
    const counter = basketOf("n", 40);
    counter.setInt32(counter.byteLength - 4 * (59 - 40), 4000);
    const [pt, charge] = read(new TreeReader(start, stop), open(), "pt", "charge");
    assert.deepEqual(lengthsAndItems(pt!), expected);
    assert.deepEqual(lengthsAndItems(charge!).offsets, expected.offsets);
  }
});

test("a counter that is damaged is no trouble for what it counts, and is one for who reads it", () => {
  const { open, basketOf } = plainFile();
  const expected = lengthsAndItems(read(new TreeReader(0, 100), open(), "pt")[0]!);
  basketOf("n", 40).setInt32(0, 7);
  assert.deepEqual(lengthsAndItems(read(new TreeReader(0, 100), open(), "pt")[0]!), expected);
  assert.throws(() => read(new TreeReader(0, 100), open(), "pt", "n"), { code: "CorruptFile" });
});

test("memory is used again after the release", () => {
  const tree = plainFile().open();
  const memory = new ThreadMemory();
  const pool = new ColumnPool(memory);
  const first = new TreeReader(0, 60, pool);
  const [pt] = read(first, tree, "pt", "run", "charge");
  const before = lengthsAndItems(pt!);
  const { takenBytes } = memory;
  assert.ok(takenBytes > 0);
  first.release();
  first.release();
  assert.equal(memory.takenBytes, 0);
  const second = new TreeReader(0, 60, pool);
  const [again] = read(second, tree, "pt", "charge", "run");
  assert.deepEqual(lengthsAndItems(again!), before);
  assert.equal(memory.takenBytes, takenBytes);
});
