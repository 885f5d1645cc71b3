// The same analysis gives the same bits in every mode: eager, virtual, dask in this thread and in workers, and traced.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import * as ak from "coffea-ts/awkward";
import { Hist } from "coffea-ts/hist";
import { type EventsMode, type FromRootOptions, type NanoEvents, NanoEventsFactory } from "coffea-ts/nanoevents";
import { IterativeExecutor, pack, Runner } from "coffea-ts/processor";
import { compute, evaluateTraced, necessaryColumns, runDeferred, trace } from "coffea-ts/task-graph";
import DimuonMass from "../../../../examples/dimuon.ts";
import type { DoubleMuon } from "../../../../examples/double-muon.ts";
import { makeSample } from "../../../../scripts/sample/sample-file.ts";
import { rntupleOfTree } from "../data/rntuple-of-tree.ts";
import { sampleFile } from "../data/sample-file.ts";

type Events = NanoEvents<DoubleMuon>;
const folder = mkdtempSync(join(tmpdir(), "coffea-ts-modes-"));
after(() => rmSync(folder, { recursive: true }));

/** The spectrum, and what depends on every bit: weights that are no whole numbers, sums, a growing axis. */
function process(events: Events) {
  const all = new DimuonMass().process(events)[events.metadata.dataset]!;
  const pt = Hist.new
    .reg(50, 0, 100, { name: "pt" })
    .weight()
    .fill({ pt: events.Muon_pt, weight: ak.num(events.Muon_pt).div(7) });
  const muons = Hist.new
    .intCat([], { name: "n", growth: true })
    .double()
    .fill({ n: ak.num(events.Muon_pt), weight: 0.1 });
  const profile = Hist.new.reg(5, -2.5, 2.5, { name: "eta" }).mean().fill({ eta: events.Muon_eta, sample: events.Muon_pt });
  return { ...all, pt, muons, profile, total: ak.sum(events.Muon_pt, { axis: null }), hardest: ak.max(events.Muon_pt, { axis: null }) };
}

async function open(path: string, mode: EventsMode, options: FromRootOptions = {}): Promise<Events> {
  const factory = await NanoEventsFactory.fromRoot({ [path]: "Events" }, { mode, metadata: { dataset: "A" }, ...options });
  return factory.events<DoubleMuon>();
}

/** Every bit of an output; a value of all events counts as the value that it is. */
function bitsOf(out: object): unknown {
  const isScalar = (value: unknown): value is ak.Scalar<number> =>
    typeof value === "object" && value !== null && "isAwkwardScalar" in value;
  const plain = Object.entries(out).map(([key, value]) => [key, isScalar(value) ? value.value : (value as unknown)]);
  const { head, buffers } = pack(Object.fromEntries(plain));
  return { head, buffers: buffers.map((buffer) => new Uint8Array(buffer)) };
}

async function sameEverywhere(path: string): Promise<void> {
  const expected = bitsOf(process(await open(path, "virtual")));
  assert.deepEqual(bitsOf(process(await open(path, "eager"))), expected, "eager");
  const lazy = process(await open(path, "dask"));
  assert.deepEqual(bitsOf(await compute(lazy)), expected, "dask");
  assert.deepEqual(bitsOf(await compute(lazy, { scheduler: "threads", workers: 1 })), expected, "dask in a worker");
  const factory = await NanoEventsFactory.fromRoot({ [path]: "Events" }, { metadata: { dataset: "A" } });
  const traced = await trace(process, factory.plan);
  const source = ak.sourceOf(factory.events())!;
  const out = evaluateTraced(JSON.parse(JSON.stringify(traced)) as typeof traced, source);
  runDeferred(source);
  assert.deepEqual(bitsOf(out as object), expected, "traced");
  assert.deepEqual(traced.columns, ["Muon_charge", "Muon_eta", "Muon_mass", "Muon_phi", "Muon_pt"]);
  assert.deepEqual(Object.values(necessaryColumns(lazy)), [traced.columns]);
  const touched = [...new Set(factory.accessLog.map(({ branch }) => branch))].toSorted();
  assert.deepEqual(touched, traced.columns, "exactly what was touched");
}

for (const name of ["nano_dimuon.root", "nano_dy.root"]) {
  const path = sampleFile(name);
  test(`${name}: the same bits in every mode`, { skip: path === null && `${name} is not on this machine` }, () => sameEverywhere(path!));
}

test("a generated file: the same bits in every mode", async () => {
  const path = join(folder, "sample.root");
  makeSample(path, { events: 3000, seed: 5 });
  await sameEverywhere(path);
});

test("the same events in an RNTuple: the same bits in every mode, and as in the tree, whatever the chunks", async () => {
  const tree = join(folder, "muons-tree.root");
  makeSample(tree, { events: 1500, seed: 8 });
  const ntuple = rntupleOfTree(tree, join(folder, "muons-rntuple.root"), 600);
  await sameEverywhere(ntuple);
  assert.deepEqual(bitsOf(process(await open(ntuple, "virtual"))), bitsOf(process(await open(tree, "virtual"))));
  const run = (path: string, chunksize: number): Promise<unknown> =>
    new Runner({ executor: new IterativeExecutor({ status: false }), chunksize })(
      { A: [path] },
      { processorInstance: additive, treename: "Events" },
    );
  for (const chunksize of [170, 600, 10_000])
    assert.deepEqual(bitsOf((await run(ntuple, chunksize)) as object), bitsOf((await run(tree, chunksize)) as object), `${chunksize}`);
});

/** The same without the maximum, which a Runner would add up. */
function additive(events: Events) {
  const { hardest: _hardest, ...rest } = process(events);
  return rest;
}

test("many files in many partitions: dask gives the bits of a Runner over the same chunks", async () => {
  const files = [1200, 700, 1].map((events, i) => {
    const path = join(folder, `part-${i}.root`);
    makeSample(path, { events, seed: i });
    return path;
  });
  const steps = Object.fromEntries(files.map((path, i) => [path, { objectPath: "Events", steps: [[[0, 600], [600, 1200]], [[0, 700]], [[0, 1]]][i] as [number, number][] }])); // prettier-ignore
  const lazily = additive((await NanoEventsFactory.fromRoot(steps, { mode: "dask", metadata: { dataset: "A" } })).events<DoubleMuon>());
  const out = await new Runner({ executor: new IterativeExecutor({ status: false }), chunksize: 600 })(
    { A: files },
    { processorInstance: additive, treename: "Events" },
  );
  assert.equal(lazily.entries, 1901);
  assert.deepEqual(bitsOf(await compute(lazily)), bitsOf(out));
  assert.deepEqual(bitsOf(await compute(lazily, { scheduler: "threads", workers: 2 })), bitsOf(out));
});
