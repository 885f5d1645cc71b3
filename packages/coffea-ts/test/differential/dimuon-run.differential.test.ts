import assert from "node:assert/strict";
import { after, test } from "node:test";
import DimuonMass from "../../../../examples/dimuon.ts";
import type { DoubleMuon } from "../../../../examples/double-muon.ts";
import { type Accessed, NanoEventsFactory } from "../../src/nanoevents/index.ts";
import { accumulate, Runner, type WorkItem } from "../../src/processor/index.ts";
import { sampleFile } from "../data/sample-file.ts";
import { havePeers, PythonOracle } from "../oracle/python-oracle.ts";

const nano = sampleFile("nano_dimuon.root");
const dy = sampleFile("nano_dy.root");
const noFiles = (nano === null || dy === null) && "coffea's samples are not on this machine";
const skip = noFiles || (!havePeers && "the Python peers are not installed");
const oracle = havePeers ? new PythonOracle() : null;
after(() => oracle?.close());

type Bins = [number, number, number][];

/** Non-zero bins with flow: [sign, mass bin, count]. */
function binsOf(mass: { values(options: { flow: boolean }): { shape: readonly number[]; data: ArrayLike<number> } }): Bins {
  const { shape, data } = mass.values({ flow: true });
  const columns = shape[1]!;
  return Array.from(data, (count, index): Bins[number] => [Math.floor(index / columns), index % columns, count]).filter(
    ([, , count]) => count !== 0,
  );
}

// Counted once with coffea on columns cast to float64; bins count from the underflow.
const golden: Record<string, Bins> = {
  A: [
    ...[492, 588, 597, 680, 691, 714, 723, 746, 770, 786, 884, 885].map((bin): Bins[number] => [0, bin, 1]),
    [0, 886, 2],
    ...[397, 646, 666, 715, 721, 781, 824].map((bin): Bins[number] => [1, bin, 1]),
  ],
  B: [733, 881, 882, 883, 886, 892].map((bin): Bins[number] => [0, bin, 1]),
};

async function ourRun(options: { chunksize: number; maxchunks?: number }) {
  const run = new Runner({ ...options, savemetrics: true });
  const [out, metrics] = await run({ A: [nano!], B: [dy!] }, { processorInstance: new DimuonMass(), treename: "Events" });
  const bins = Object.fromEntries(Object.entries(out).map(([dataset, { entries, mass }]) => [dataset, { entries, bins: binsOf(mass) }]));
  return { out: bins, metrics };
}

test("the dimuon spectrum of the samples has the known bins, whatever the size of chunks", { skip: noFiles }, async () => {
  for (const chunksize of [100_000, 15, 1]) {
    const { out } = await ourRun({ chunksize });
    assert.deepEqual(out, { A: { entries: 40, bins: golden["A"] }, B: { entries: 40, bins: golden["B"] } });
  }
});

test("a whole run equals coffea's: bins, entries, columns, chunks", { skip }, async () => {
  for (const options of [{ chunksize: 25 }, { chunksize: 12, maxchunks: 1 }]) {
    const ours = await ourRun(options);
    const theirs = (await oracle!.call("coffea_oracle", "dimuon_run", { A: [nano], B: [dy] }, "Events", options)) as typeof ours;
    assert.deepEqual(ours.out, theirs.out);
    assert.deepEqual(
      Object.keys(theirs.metrics).filter((key) => !(key in ours.metrics)),
      [],
    );
    for (const key of ["columns", "entries", "chunks"] as const) assert.deepEqual(ours.metrics[key], theirs.metrics[key]);
  }
});

test("the dimuon processor touches what coffea's touches, in its order, and nothing a second time", { skip }, async () => {
  const accessLog: Accessed[] = [];
  const factory = await NanoEventsFactory.fromRoot({ [nano!]: "Events" }, { accessLog, metadata: { dataset: "DoubleMuon" } });
  const events = factory.events<DoubleMuon>();
  const out = new DimuonMass().process(events);
  assert.equal(out["DoubleMuon"]!.mass.sum(), 21);
  assert.equal(accessLog.length, 10);
  assert.deepEqual(accessLog, await oracle!.call("coffea_oracle", "dimuon_access_log", nano, "Events"));
  assert.equal(new DimuonMass().process(events)["DoubleMuon"]!.mass.sum(), 21);
  assert.equal(accessLog.length, 10);
});

test("chunks are coffea's", { skip }, async () => {
  const fileset = { A: { files: [nano!, dy!], metadata: { year: 2012 } }, B: { treename: "Events", files: [dy!] } };
  const cases: [object, object][] = [
    [{ chunksize: 100_000 }, { chunksize: 100_000 }],
    [{ chunksize: 16 }, { chunksize: 16 }],
    [{ chunksize: 9 }, { chunksize: 9 }],
    [
      { chunksize: 7, maxchunks: 3 },
      { chunksize: 7, maxchunks: 3 },
    ],
    [
      { chunksize: 10, alignClusters: true },
      { chunksize: 10, align_clusters: true },
    ],
  ];
  for (const [ours, theirs] of cases) {
    const items: object[] = [];
    for await (const item of new Runner(ours).preprocess(fileset, { treename: "Events" })) items.push(comparable(item));
    assert.deepEqual(items, await oracle!.call("coffea_oracle", "chunks", fileset, "Events", theirs));
  }
});

/** The parts of a chunk that coffea's has too; its UUID is hexadecimal digits only. */
function comparable({ dataset, filename, treename, entrystart, entrystop, fileuuid, usermeta }: WorkItem): object {
  return { dataset, filename, treename, entrystart, entrystop, fileuuid: fileuuid.replaceAll("-", ""), usermeta };
}

const metadataOf = (events: { metadata: object }): object[] => [{ ...events.metadata }];

test("events.metadata of a chunk is coffea's", { skip }, async () => {
  const fileset = { A: { files: { [nano!]: "Events" }, metadata: { year: 2012, is_mc: false } } };
  assert.deepEqual(
    await new Runner()(fileset, { processorInstance: metadataOf }),
    await oracle!.call("coffea_oracle", "chunk_metadata", fileset, null),
  );
});

test("outputs accumulate as coffea's", { skip }, async () => {
  const cases: unknown[][] = [
    [],
    [null, { n: 1 }],
    [1, 2.5, 3],
    ["x", "y"],
    [[1], [2, 3]],
    [
      { b: 1, a: { n: 1 } },
      { c: [1], a: { m: 2, n: 1 } },
      { b: 2, a: { m: 1 } },
    ],
    [{ s: { set: [1, 2] } }, { s: { set: [2, 3] } }],
    [true, true],
    [{ a: 1 }, { a: [1] }],
    [{ a: { n: 1 } }, { a: 1 }],
    [{ a: null }, { a: null }],
  ];
  for (const items of cases) {
    const theirs = (await oracle!.call("coffea_oracle", "accumulated", items)) as { sum?: unknown; error?: string };
    const ours = ourSum(items);
    if (theirs.error === undefined) assert.deepEqual([ours, keysOf(ours)], [theirs.sum ?? null, keysOf(theirs.sum)]);
    else assert.equal(ours, "IncompatibleAccumulators");
  }
});

function keysOf(value: unknown): unknown {
  return typeof value === "object" && value !== null ? Object.entries(value).map(([key, inner]) => [key, keysOf(inner)]) : null;
}

/** Our sum, sets as `{ set }`, or the code of the error. */
function ourSum(items: readonly unknown[]): unknown {
  try {
    return toTagged(accumulate(items.map(fromTagged)) ?? null);
  } catch (error) {
    return (error as { code: string }).code;
  }
}

function fromTagged(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(fromTagged);
  if ("set" in value) return new Set(value.set as unknown[]);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromTagged(inner)]));
}

function toTagged(value: unknown): unknown {
  if (value instanceof Set) return { set: [...(value as Set<number>)].sort((a, b) => a - b) };
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toTagged(inner)]));
}
