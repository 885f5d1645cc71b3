import assert from "node:assert/strict";
import { test } from "node:test";
import { addMetrics, type ChunkMetrics, chunkMetrics, finishMetrics, noMetrics } from "./metrics.ts";

const cost = {
  bytes: 10,
  reads: 1,
  ranges: 2,
  waitedMs: 250,
  unpackMs: 500,
  branches: new Map([
    ["b", { compressed: 4, raw: 8 }],
    ["a", { compressed: 1, raw: 1 }],
  ]),
};
const one = (columns: readonly string[], worker: string): ChunkMetrics =>
  chunkMetrics(cost, {
    columns,
    entries: 4,
    seconds: 2,
    waited: { all: 0.5, bytes: 0.5 },
    worker,
    transport: worker === "worker 1" ? "traced" : "module",
  });

test("measurements add up; names are sorted; coffea's keys come first", () => {
  const sum = [one(["b-data", "a-offsets"], "worker 2"), one(["a-data", "b-data"], "worker 1"), one([], "worker 1")].reduce(
    addMetrics,
    noMetrics,
  );
  const metrics = finishMetrics(sum, { chunks: 5, processed: 4, resumed: 1, merge: 0.125 });
  assert.deepEqual(metrics, {
    bytesread: 30,
    columns: ["a-data", "a-offsets", "b-data"],
    entries: 12,
    processtime: 7.5,
    chunks: 5,
    processed: 4,
    resumed: 1,
    times: { read: 2.25, decompress: 1.5, compute: 3.75, merge: 0.125 },
    bytes: { a: { compressed: 3, raw: 3 }, b: { compressed: 12, raw: 24 } },
    workers: { "worker 1": { chunks: 2, entries: 8, processtime: 5 }, "worker 2": { chunks: 1, entries: 4, processtime: 2.5 } },
    transports: { module: 1, traced: 2 },
  });
  assert.deepEqual(Object.keys(metrics).slice(0, 5), ["bytesread", "columns", "entries", "processtime", "chunks"]);
  assert.deepEqual(
    [Object.keys(metrics.bytes), Object.keys(metrics.workers)],
    [
      ["a", "b"],
      ["worker 1", "worker 2"],
    ],
  );
});
