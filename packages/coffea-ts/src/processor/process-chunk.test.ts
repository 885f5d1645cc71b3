import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleFile } from "../../test/data/sample-file.ts";
import * as ak from "../awkward/index.ts";
import { deferUntilNeeded } from "../loop/index.ts";
import { BaseSchema, FilePool, type NanoEvents } from "../nanoevents/index.ts";
import { type ChunkSetup, processChunk } from "./process-chunk.ts";
import type { ProcessorLike } from "./processor.ts";
import type { WorkItem } from "./work-item.ts";

const nano = sampleFile("nano_dimuon.root");
const skip = nano === null && "nano_dimuon.root is not on this machine";
const item = (more: Partial<WorkItem> = {}): WorkItem => ({
  dataset: "A",
  filename: nano!,
  treename: "Events",
  entrystart: 10,
  entrystop: 20,
  fileuuid: "",
  usermeta: { year: 2012 },
  preload: null,
  ...more,
});
const setup = (processor: ProcessorLike): ChunkSetup => ({
  processor,
  pool: new FilePool(),
  schema: BaseSchema,
  mode: "virtual",
  evaluator: null,
  loops: null,
  transport: "here" as const,
  worker: "main",
});

const queueTooMuch = (events: NanoEvents): number => {
  deferUntilNeeded({ inputs: [(events["Muon_pt"] as ak.Array<number[]>).at(100)], run: () => {} });
  return 1;
};

test("output and measurements of one chunk", { skip }, async () => {
  const { out, metrics } = await processChunk(
    item(),
    setup((events: NanoEvents) => ({ n: ak.sum(events["nMuon"] as ak.Array<number>), ...events.metadata })),
  );
  assert.deepEqual([(out as { n: number }).n > 0, (out as { year: number }).year], [true, 2012]);
  assert.equal(metrics.entries, 10);
  assert.deepEqual(metrics.columns, ["nMuon-data"]);
  assert.ok(metrics.bytesread > 0 && metrics.processtime >= 0);
});

test("work that was queued in process is done when it returns", { skip }, async () => {
  const done: number[] = [];
  const process = (events: NanoEvents) => {
    deferUntilNeeded({ inputs: [events["nMuon"] as ak.Array<number>], run: ([layout]) => done.push(layout!.length) });
    assert.deepEqual(done, []);
    return 1;
  };
  await processChunk(item(), setup(process));
  assert.deepEqual(done, [10]);
});

test("an error in queued work leads to the line that queued it", { skip }, async () => {
  await assert.rejects(processChunk(item(), setup(queueTooMuch)), {
    code: "ChunkFailed",
    message: /process-chunk\.test\.ts:\d+:\d+: Muon_pt\.at\(100\)/,
  });
});

test("process may be asynchronous", { skip }, async () => {
  assert.equal(
    (
      await processChunk(
        item(),
        setup(async (events: NanoEvents) => events.length),
      )
    ).out,
    10,
  );
});

test("branches named in preload are read in one go; touching them is counted all the same", { skip }, async () => {
  const { metrics } = await processChunk(
    item({ preload: ["nMuon", "Muon_pt"] }),
    setup((events: NanoEvents) => ({ n: ak.sum(events["nMuon"] as ak.Array<number>) })),
  );
  assert.deepEqual(metrics.columns, ["nMuon-data"]);
});

test("a file that was replaced is refused", { skip }, async () => {
  await assert.rejects(
    processChunk(
      item({ fileuuid: "other" }),
      setup(() => 1),
    ),
    { code: "BadFileset", message: /replaced/ },
  );
});
