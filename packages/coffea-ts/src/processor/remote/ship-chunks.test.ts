import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { makeSample } from "../../../../../scripts/sample/sample-file.ts";
import * as ak from "../../awkward/index.ts";
import { isCoffeaError, pack } from "../../base/index.ts";
import { memorySource } from "../../bytes/index.ts";
import { FuturesExecutor, IterativeExecutor } from "../../executor/index.ts";
import { Hist } from "../../hist/index.ts";
import { BaseSchema, FilePool, type NanoEvents } from "../../nanoevents/index.ts";
import { Runner } from "../runner.ts";
import type { RunnerOptions } from "../runner-options.ts";
import { fromModule } from "./from-module.ts";
import { shipChunks } from "./ship-chunks.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-ship-"));
const path = join(folder, "sample.root");
makeSample(path, { events: 1000 });
const processors = new URL("../../../test/data/processors.ts", import.meta.url);
const executor = new FuturesExecutor({ workers: 2, retries: 1, status: false });
after(() => {
  executor.close();
  rmSync(folder, { recursive: true });
});
const counting = fromModule(processors, { export: "counting" });
const run = (options: RunnerOptions, name: string, files: readonly (string | Blob)[] = [path]) =>
  new Runner({ executor, chunksize: 250, ...options }).run(
    { A: files },
    { processorInstance: fromModule(processors, { export: name }), treename: "Events" },
  );

test("metrics say which worker did what, and how the processor came there", async () => {
  const { metrics, processed } = await run({}, "counting");
  assert.deepEqual(metrics.transports, { module: 4 });
  const { workers } = metrics;
  assert.ok(Object.keys(workers).every((name) => /^worker [12]$/.test(name)));
  assert.equal(
    Object.values(workers).reduce((sum, { entries }) => sum + entries, 0),
    1000,
  );
  assert.deepEqual(
    processed.map(({ entrystart }) => entrystart),
    [0, 250, 500, 750],
  );
});

test("a chunk that ends its workers is told with its place and cause; recoverable leaves it out and reports it", async () => {
  const error: unknown = await run({}, "poison").catch((thrown: unknown) => thrown);
  assert.ok(isCoffeaError(error, "ChunkFailed"));
  assert.match(
    error.message,
    /^Processing entries 0 to 250 of tree "Events" in .*sample\.root \(dataset "A"\) failed: A worker ended while it ran task 0: it exited with code 9/,
  );
  assert.ok(isCoffeaError(error.cause, "WorkerDied"));
  using recovering = new FuturesExecutor({ workers: 2, retries: 0, recoverable: true, status: false });
  const { out, report } = await run({ executor: recovering }, "poison");
  assert.deepEqual(out, { entries: 750 });
  const [skipped] = report.skipped;
  assert.deepEqual([skipped!.code, skipped!.entrystart, skipped!.entries, skipped!.attempts], ["WorkerDied", 0, 250, 1]);
  assert.equal(report.datasets["A"]!.entries + report.datasets["A"]!.skippedEntries, 1000);
});

test("accumulators of a user's own class come back as such, when their module says how", async () => {
  const { out } = await run({}, "cutting");
  const { Cutflow } = await import("../../../test/data/processors.ts");
  assert.ok((out as unknown) instanceof Cutflow);
  const here = await run({ executor: new IterativeExecutor({ status: false }) }, "cutting");
  assert.deepEqual(out, here.out);
});

test("a mistake names the line of the user's code, is not tried again, and costs the run", async () => {
  const error: unknown = await run({}, "mistaken").catch((thrown: unknown) => thrown);
  assert.ok(isCoffeaError(error, "ChunkFailed"));
  assert.match(error.message, /failed at .*processors\.ts:\d+:\d+: .*Muon_ptt.*Muon_pt/);
});

test("blobs travel; other byte sources are refused with the way out", async () => {
  const blob = new File([readFileSync(path)], "in-memory.root");
  assert.deepEqual((await run({ mode: "eager" }, "counting", [blob, path])).out, { entries: 2000 });
  const source = memorySource(readFileSync(path), "source.root");
  await assert.rejects(run({}, "counting", [source as unknown as Blob]), { code: "NotShippable", message: /new Blob\(\[bytes\]\)/ });
});

test("a processor made on the spot travels as data, and gives the same as here", async () => {
  class OnTheSpot {
    readonly cut = 12;
    process(events: NanoEvents<{ nMuon: number; Muon_pt: number[] }>) {
      const pt = Hist.new.reg(20, 0, 60, { name: "pt", label: "$p_T$" }).weight();
      pt.fill({ pt: events.Muon_pt.filter(events.Muon_pt.gt(this.cut)), weight: 0.3 });
      return {
        [events.metadata.dataset]: {
          n: events.length,
          sum: ak.sum(events.nMuon, { axis: null }),
          pt,
          start: [events.metadata["entrystart"]],
        },
      };
    }
    postprocess(out: object): object {
      return { ...out, cut: this.cut };
    }
  }
  const options = { processorInstance: new OnTheSpot(), treename: "Events" };
  const here = await new Runner({ executor: new IterativeExecutor({ status: false }), chunksize: 250 }).run({ A: [path] }, options);
  const there = await new Runner({ executor, chunksize: 250 }).run({ A: [path] }, options);
  assert.deepEqual(there.metrics.transports, { traced: 4 });
  assert.deepStrictEqual(pack(there.out), pack(here.out));
  assert.deepEqual(there.metrics.columns, here.metrics.columns);
});

test("code that would end this program while it is traced is refused", async () => {
  const exits = (): never => process.exit(3);
  await assert.rejects(new Runner({ executor })({ A: [path] }, { processorInstance: exits, treename: "Events" }), {
    code: "NotShippable",
    message: /process\.exit/,
  });
});

test("what can be neither traced nor made elsewhere is refused with the line and the way out", async () => {
  const valueDependent = (events: NanoEvents<{ nMuon: number }>): unknown => ({
    n: ak.sum(events.nMuon, { axis: null }).value > 3 ? 1 : 2,
  });
  const options = { processorInstance: valueDependent, treename: "Events" };
  const error: unknown = await new Runner({ executor })({ A: [path] }, options).catch((thrown: unknown) => thrown);
  assert.ok(isCoffeaError(error, "NotShippable"), String(error));
  assert.match(
    error.message,
    /^The processor valueDependent cannot be sent to workers as data: .*ship-chunks\.test\.ts:\d+:\d+.* fromModule\(new URL/s,
  );
});

test("mistakes of a traced processor name the user's line, in tracing and in computing", async () => {
  const misspelt = (events: NanoEvents<{ Muon_pt: number[] }>): unknown => ({
    n: ak.sum((events as unknown as { Muon_ptt: ak.Array<number[]> }).Muon_ptt, { axis: null }),
  });
  await assert.rejects(new Runner({ executor })({ A: [path] }, { processorInstance: misspelt, treename: "Events" }), {
    code: "ChunkFailed",
    message: /failed at .*ship-chunks\.test\.ts:\d+:\d+: .*Muon_pt/,
  });
  const tooShort = (events: NanoEvents<{ Muon_pt: number[] }>): unknown => {
    const h = Hist.new.reg(2, 0, 60, { name: "pt" }).double();
    return { h: h.fill({ pt: events.Muon_pt.at(30) }) };
  };
  await assert.rejects(new Runner({ executor })({ A: [path] }, { processorInstance: tooShort, treename: "Events" }), {
    code: "ChunkFailed",
    message: /failed at .*ship-chunks\.test\.ts:\d+:\d+: /,
  });
});

test("schemas and metadata that workers cannot have are refused with the way out", async () => {
  class Other extends BaseSchema {}
  const setup = { schema: Other, mode: "virtual", evaluator: null, loopCache: null, pool: new FilePool() } as const;
  assert.throws(() => shipChunks(counting, setup, () => {}), { code: "NotShippable", message: /schema Other .* static readonly address/ });
  const fileset = { A: { files: { [path]: "Events" }, metadata: { cut: () => 1 } } };
  await assert.rejects(new Runner({ executor })(fileset, { processorInstance: counting }), {
    code: "NotShippable",
    message: /Task 0 cannot be sent to a worker/,
  });
});
