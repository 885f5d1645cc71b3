// The same analysis gives the same bits with every mode and every local executor, also when a worker is killed on the way.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import {
  type Executor,
  fromModule,
  FuturesExecutor,
  IterativeExecutor,
  pack,
  type Processor,
  Runner,
  type RunnerOptions,
} from "coffea-ts/processor";
import * as ak from "coffea-ts/awkward";
import { Hist } from "coffea-ts/hist";
import { type NanoEvents, NanoEventsFactory } from "coffea-ts/nanoevents";
import { compute } from "coffea-ts/task-graph";
import DimuonMass from "../../../../examples/dimuon.ts";
import type { DoubleMuon } from "../../../../examples/double-muon.ts";
import { makeSample } from "../../../../scripts/sample/sample-file.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-executors-"));
const files = [3001, 2000, 1].map((events, i) => {
  const path = join(folder, `sample-${i}.root`);
  makeSample(path, { events, seed: i });
  return path;
});
const fileset = { A: files.slice(0, 2), B: files.slice(2) };
const processors = new URL("../data/processors.ts", import.meta.url);
const sums = fromModule(processors, { export: "Sums", arguments: [{ scale: 0.7 }] });
const dimuon = fromModule(new URL("../../../../examples/dimuon.ts", import.meta.url));
/** Without an address: it travels as data. */
const dimuonAsData = new DimuonMass();

const pools = new Map([1, 2, 4].map((workers) => [workers, new FuturesExecutor({ workers, status: false })] as const));
after(() => {
  for (const pool of pools.values()) pool.close();
  rmSync(folder, { recursive: true });
});

/** The output as bits. */
async function bitsOf(processorInstance: Processor, executor: Executor, options: RunnerOptions = {}): Promise<unknown> {
  const out = await new Runner({ executor, chunksize: 300, ...options })(fileset, { processorInstance, treename: "Events" });
  const { head, buffers } = pack(out);
  return { head, buffers: buffers.map((buffer) => new Uint8Array(buffer)) };
}

for (const [name, processor] of Object.entries({ sums, dimuon, dimuonAsData })) {
  test(`${name}: eager, virtual, iterative and futures of 1, 2 and 4 give the same bits`, async () => {
    const expected = await bitsOf(processor, new IterativeExecutor({ status: false }));
    assert.deepStrictEqual(await bitsOf(processor, new IterativeExecutor({ status: false }), { mode: "eager" }), expected);
    for (const [workers, pool] of pools) {
      assert.deepStrictEqual(await bitsOf(processor, pool), expected, `${workers} workers`);
      assert.deepStrictEqual(await bitsOf(processor, pool, { mode: "eager" }), expected, `${workers} workers, eager`);
    }
  });
}

/** Weighted fills and a sum of floating-point numbers, whose bits depend on the order of addition. */
const weighted = (events: NanoEvents<DoubleMuon>) => {
  const pt = Hist.new.reg(50, 0, 100, { name: "pt" }).weight();
  const eta = Hist.new.reg(20, -2.5, 2.5, { name: "eta" }).mean();
  pt.fill({ pt: events.Muon_pt, weight: events.Muon_eta.mul(0.3) });
  eta.fill({ eta: events.Muon_eta, sample: events.Muon_pt });
  return { pt, eta, total: ak.sum(events.Muon_pt.mul(0.1), { axis: null }), muons: ak.sum(events.nMuon, { axis: null }) };
};

test("dask mode gives the same bits too, in one thread and in 1, 2 and 4", async () => {
  const runner = new Runner({ executor: new IterativeExecutor({ status: false }), chunksize: 300 });
  const expected = pack(await runner({ A: files }, { processorInstance: weighted, treename: "Events" }));
  for (const [workers, executor] of pools) {
    const futures = await new Runner({ executor, chunksize: 300 })({ A: files }, { processorInstance: weighted, treename: "Events" });
    assert.deepStrictEqual(pack(futures), expected, `futures of ${workers}`);
  }
  const lazyFiles: Record<string, { objectPath: string; steps: [number, number][] }> = {};
  for await (const { filename, entrystart, entrystop } of runner.preprocess({ A: files }, { treename: "Events" }))
    (lazyFiles[filename] ??= { objectPath: "Events", steps: [] }).steps.push([entrystart, entrystop]);
  const factory = await NanoEventsFactory.fromRoot(lazyFiles, { mode: "dask" });
  const lazy = weighted(factory.events<DoubleMuon>());
  assert.deepStrictEqual(pack(await compute(lazy)), expected, "sync");
  for (const workers of pools.keys())
    assert.deepStrictEqual(pack(await compute(lazy, { scheduler: "threads", workers })), expected, `${workers} threads`);
});

test("killing a worker changes nothing", async () => {
  const expected = await bitsOf(fromModule(processors, { export: "Sums" }), new IterativeExecutor({ status: false }));
  const strip = (bits: unknown): unknown => JSON.parse(JSON.stringify(bits).replace(',"done",true', ""));
  for (const [isolation, how] of [
    ["thread", "exit"],
    ["process", "exit"],
    ["process", "kill"],
  ] as const) {
    using executor = new FuturesExecutor({ workers: 2, isolation, status: false });
    const flag = join(folder, `${isolation}-${how}`);
    const deadly = fromModule(processors, { export: "Deadly", arguments: [{ flag, at: 900, how }] });
    assert.deepStrictEqual(strip(await bitsOf(deadly, executor)), strip(expected), `${isolation} ${how}`);
  }
});

test("bad files are skipped and reported as by the iterative executor", async () => {
  const broken = join(folder, "broken.root");
  makeSample(broken, { events: 2000, seed: 9 });
  truncateSync(broken, 30_000);
  const text = join(folder, "text.root");
  writeFileSync(text, "no ROOT file".repeat(100));
  const bad = { A: [files[0]!, broken, text, join(folder, "missing.root"), files[1]!] };
  const run = async (executor: Executor): Promise<unknown> => {
    const runner = new Runner({ executor, chunksize: 500, skipbadfiles: true });
    const { out, report, processed } = await runner.run(bad, { processorInstance: sums, treename: "Events" });
    return { out: pack(out).head, report, processed };
  };
  const expected = (await run(new IterativeExecutor({ status: false }))) as { report: { skipped: unknown[] } };
  assert.ok(expected.report.skipped.length >= 3);
  assert.deepEqual(await run(pools.get(2)!), expected);
});
