import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { makeSample } from "../../../../../scripts/sample/sample-file.ts";
import * as ak from "../../awkward/index.ts";
import { FuturesExecutor, IterativeExecutor } from "../../executor/index.ts";
import { Hist } from "../../hist/index.ts";
import type { NanoEvents } from "../../nanoevents/index.ts";
import { Runner } from "../runner.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-plan-"));
after(() => rmSync(folder, { recursive: true }));
const path = join(folder, "sample.root");
makeSample(path, { events: 1000 });
const silent = { executor: new IterativeExecutor({ status: false }), chunksize: 300 };

let calls = 0;
function spectrum(events: NanoEvents<{ Muon_pt: number[] }>) {
  calls++;
  const pt = Hist.new.reg(10, 0, 100, { name: "pt" }).int64();
  return { pt: pt.fill({ pt: ak.flatten(events.Muon_pt) }) };
}

test("a plan says what the run then reads", async () => {
  const fileset = { A: { files: { [path]: "Events" } }, B: { files: { [path]: "Events" } } };
  const plan = await new Runner(silent).plan(fileset, { processorInstance: spectrum });
  assert.equal(calls, 2, "once for each dataset");
  assert.deepEqual([plan.files, plan.chunks, plan.entries], [2, 6, 2000]);
  assert.deepEqual(
    plan.datasets.map(({ dataset, chunks, entries, notTraceable }) => [dataset, chunks, entries, notTraceable]),
    [
      ["A", 3, 1000, null],
      ["B", 3, 1000, null],
    ],
  );
  const { metrics } = await new Runner({ ...silent, chunksize: 1000 }).run(fileset, { processorInstance: spectrum });
  const read = new Set(metrics.columns.map((column) => column.replace(/-(?:data|offsets)$/, "")));
  for (const column of read)
    assert.ok(
      plan.columns.some(({ name }) => name === column),
      column,
    );
  const pt = plan.columns.find(({ name }) => name === "Muon_pt")!;
  assert.deepEqual([pt.type, pt.codecs], ["var * float32", ["zlib"]]);
  assert.ok(plan.compressedBytes <= plan.rawBytes && plan.estimate.seconds > 0);
});

test("a processor that looks at values is planned without its columns, with the reason", async () => {
  const looks = (events: NanoEvents<{ nMuon: number }>): unknown => ({ n: ak.sum(events.nMuon, { axis: null }).value > 3 ? 1 : 2 });
  const plan = await new Runner(silent).plan({ A: [path] }, { processorInstance: looks, treename: "Events" });
  assert.match(plan.datasets[0]!.notTraceable!, /cannot be traced, because at .*plan-job\.test\.ts:\d+:\d+ it looks at data/);
  assert.deepEqual([plan.columns, plan.entries], [[], 1000]);
});

test("mistakes are those of a run, before it", async () => {
  const misspelt = (events: NanoEvents<{ Muon_pt: number[] }>): unknown => ({
    n: ak.num((events as unknown as { Muon_ptt: ak.Array<number[]> }).Muon_ptt),
  });
  await assert.rejects(new Runner(silent).plan({ A: [path] }, { processorInstance: misspelt, treename: "Events" }), {
    message: /Muon_ptt.*Muon_pt/s,
  });
  await assert.rejects(new Runner(silent).plan({ A: [join(folder, "none.root")] }, { processorInstance: spectrum, treename: "Events" }), {
    code: "FileNotFound",
  });
});

test("the estimate is for the executor's workers", async () => {
  using executor = new FuturesExecutor({ workers: 3, status: false });
  const plan = await new Runner({ ...silent, executor }).plan({ A: [path] }, { processorInstance: spectrum, treename: "Events" });
  assert.equal(plan.estimate.workers, 3);
});
