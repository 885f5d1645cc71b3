import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { sampleFile } from "../../test/data/sample-file.ts";
import * as ak from "../awkward/index.ts";
import { type ByteSource, memorySource } from "../bytes/index.ts";
import { BaseSchema, FilePool, type NanoEvents } from "../nanoevents/index.ts";
import { ChunkWork } from "./chunk-work.ts";
import type { WorkItem } from "./work-item.ts";

const nano = sampleFile("nano_dimuon.root");
const skip = nano === null && "nano_dimuon.root is not on this machine";

/** The sample in memory, with a diary of what is read through which door. */
function watchedSource() {
  const inner = memorySource(new Uint8Array(readFileSync(nano!)), "memory.root");
  const diary: string[] = [];
  const source: ByteSource = {
    ...inner,
    read: (ranges) => {
      diary.push(`read ${ranges.length}`);
      return inner.read(ranges);
    },
    sync: {
      ...inner.sync,
      read: (ranges) => {
        diary.push("sync");
        return inner.sync.read(ranges);
      },
    },
  };
  return { source, diary };
}

const itemsOf = (file: ByteSource, ranges: readonly (readonly [number, number])[], more: Partial<WorkItem> = {}): WorkItem[] =>
  ranges.map(([entrystart, entrystop]) => {
    const common = { dataset: "A", filename: file.name, treename: "Events", fileuuid: "", usermeta: {}, preload: null, file };
    return { ...common, entrystart, entrystop, ...more };
  });

const workOf = (process: (events: NanoEvents) => unknown): ChunkWork =>
  new ChunkWork({
    processor: process,
    pool: new FilePool(),
    schema: BaseSchema,
    mode: "virtual",
    evaluator: null,
    loops: null,
    transport: "here" as const,
    worker: "main",
  });

const twoColumns = (events: NanoEvents): unknown => ({
  pt: ak.sum(events["Muon_pt"] as ak.Array<number[]>, { axis: null }),
  n: ak.sum(events["nMuon"] as ak.Array<number>, { axis: null }),
});

test(
  "the columns of the first chunk are read when they are touched, those of the next in one planned read, on their way while the first computes",
  { skip },
  async () => {
    const { source, diary } = watchedSource();
    const second = { ...watchedSource().source, name: "second.root" };
    const own = watchedSource();
    const files = [source, { ...own.source, name: "third.root" }];
    const process = (events: NanoEvents): unknown => {
      own.diary.push("process");
      diary.push("process");
      return twoColumns(events);
    };
    const work = workOf(process);
    const [first, next] = [itemsOf(files[0]!, [[0, 40]])[0]!, itemsOf(files[1]!, [[0, 40]])[0]!];
    const last = itemsOf(second, [[0, 40]])[0]!;
    const a = await work.run(first);
    assert.deepEqual(diary.slice(diary.indexOf("process")), ["process", "sync"], "lists bring the branch that counts them");
    work.ahead(next);
    const b = await work.run(last);
    assert.ok(own.diary.length > 1, "opened and read");
    assert.equal(own.diary.at(-1), "process", "before the chunk in front of it computed");
    assert.match(own.diary.at(-2)!, /^read \d$/);
    const c = await work.run(next);
    assert.equal(own.diary.filter((entry) => entry === "sync").length, 0);
    assert.deepEqual([b.out, c.out], [a.out, a.out]);
    assert.deepEqual([b.metrics.bytes, c.metrics.bytes], [a.metrics.bytes, a.metrics.bytes]);
  },
);

test("a column that was fetched in vain costs its bytes, and is neither unpacked nor listed", { skip }, async () => {
  let both = true;
  const process = (events: NanoEvents): unknown =>
    both ? twoColumns(events) : ak.sum(events["nMuon"] as ak.Array<number>, { axis: null });
  const work = workOf(process);
  const [first] = itemsOf(watchedSource().source, [[0, 40]]);
  const [other] = itemsOf({ ...watchedSource().source, name: "other.root" }, [[0, 40]]);
  const a = await work.run(first!);
  assert.deepEqual(Object.keys(a.metrics.bytes).sort(), ["Muon_pt", "nMuon"]);
  both = false;
  const b = await work.run(other!);
  assert.deepEqual([b.metrics.columns, Object.keys(b.metrics.bytes)], [["nMuon-data"], ["nMuon"]]);
  assert.ok(b.metrics.bytesread > a.metrics.bytesread - 10_000 && b.metrics.bytesread <= a.metrics.bytesread + 10_000);
});

test("branches named in preload are fetched for the first chunk too; names that the tree does not have do no harm", { skip }, async () => {
  const { source, diary } = watchedSource();
  const work = workOf(twoColumns);
  await work.run(itemsOf(source, [[0, 40]], { preload: ["nMuon", "Muon_pt"] })[0]!);
  assert.ok(!diary.includes("sync"));
  const other = { ...watchedSource().source, name: "other.root" };
  const { out } = await work.run(itemsOf(other, [[0, 40]], { dataset: "B", preload: ["nMuonn"] })[0]!);
  assert.equal((out as { n: number }).n, 84);
});

test("baskets that two chunks share are read once", { skip }, async () => {
  const { source } = watchedSource();
  const work = workOf(twoColumns);
  const [a, b, c] = itemsOf(source, [
    [0, 10],
    [10, 20],
    [20, 40],
  ]);
  await work.run(a!);
  work.ahead(c!);
  const second = await work.run(b!);
  const third = await work.run(c!);
  assert.deepEqual([second.metrics.bytesread, third.metrics.bytesread, third.metrics.bytes], [0, 0, {}]);
});

test("a file that cannot be opened is no trouble for the chunk before it", { skip }, async () => {
  const { source } = watchedSource();
  const work = workOf(twoColumns);
  const [bad] = itemsOf(memorySource(new Uint8Array(10), "bad.root"), [[0, 40]]);
  work.ahead(bad!);
  const { out } = await work.run(itemsOf(source, [[0, 40]])[0]!);
  assert.equal((out as { n: number }).n, 84);
  await assert.rejects(work.run(bad!), { code: "NotARootFile" });
});
