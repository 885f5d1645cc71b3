import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { makeSample } from "../../../../../scripts/sample/sample-file.ts";
import * as ak from "../../awkward/index.ts";
import { type NanoEvents, NanoEventsFactory } from "../../nanoevents/index.ts";
import { trace } from "../../task-graph/index.ts";
import type { ChunkOutput } from "../process-chunk.ts";
import { type PackedItem, remoteChunks } from "./remote-chunks.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-remote-"));
const path = join(folder, "sample.root");
makeSample(path, { events: 100 });
after(() => rmSync(folder, { recursive: true }));

const item = { dataset: "A", filename: path, treename: "Events", entrystart: 10, entrystop: 30, fileuuid: "", usermeta: {}, preload: null };
const processor = { url: new URL("../../../test/data/processors.ts", import.meta.url).href, export: "counting", arguments: null };

test("a worker makes the processor from its module, or does what it is told as data", async () => {
  const runner = await remoteChunks(
    { processor, schema: { name: "BaseSchema" }, mode: "virtual", evaluator: null, loopCache: null },
    "worker 7",
  );
  const run = (packed: PackedItem) => runner.run(packed as never) as Promise<ChunkOutput>;
  const made = await run({ item });
  assert.deepEqual([made.out, made.metrics.transports], [{ entries: 20 }, { module: 1 }]);
  assert.deepEqual(Object.keys(made.metrics.workers), ["worker 7"]);

  const { plan } = await NanoEventsFactory.fromRoot({ [path]: "Events" }, { entryStart: 10, entryStop: 30 });
  const muons = (events: NanoEvents<{ nMuon: number }>) => ({ n: events.length, muons: ak.sum(events.nMuon, { axis: null }) });
  const told = await run({ item, traced: await trace(muons, plan) });
  const events = (await NanoEventsFactory.fromRoot({ [path]: "Events" }, { entryStart: 10, entryStop: 30 })).events<{ nMuon: number }>();
  assert.deepEqual([told.out, told.metrics.transports], [{ n: 20, muons: ak.sum(events.nMuon, { axis: null }).value }, { traced: 1 }]);
  await runner.close!();
});

test("a blob is known again by its number, so that its file stays open", async () => {
  const runner = await remoteChunks(
    { processor, schema: { name: "BaseSchema" }, mode: "eager", evaluator: null, loopCache: null },
    "worker 1",
  );
  const bytes = readFileSync(path);
  for (const [index, entrystart] of [0, 50].entries()) {
    const blob = { number: 0, content: new Blob([bytes]) };
    const packed: PackedItem = { item: { ...item, entrystart, entrystop: entrystart + 50 }, blob };
    const { out, metrics } = (await runner.run(packed as never)) as ChunkOutput;
    assert.deepEqual(out, { entries: 50 });
    if (index === 1) assert.ok(metrics.bytesread < bytes.length / 2, "the header is not read again");
  }
  await runner.close!();
});

test("a schema may come from its module", async () => {
  const schema = { url: new URL("../../nanoevents/index.ts", import.meta.url).href, export: "BaseSchema" };
  const runner = await remoteChunks({ processor, schema, mode: "virtual", evaluator: null, loopCache: null }, "worker 1");
  assert.deepEqual(((await runner.run({ item } as never)) as ChunkOutput).out, { entries: 20 });
  await runner.close!();
});
