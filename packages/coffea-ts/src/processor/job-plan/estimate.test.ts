import assert from "node:assert/strict";
import { test } from "node:test";
import type { graph } from "../../awkward/index.ts";
import { computeSeconds, estimateJob, type JobFacts } from "./estimate.ts";

const job: JobFacts = {
  files: 1,
  chunks: 10,
  workers: 1,
  compressedBytes: 50e6,
  rawBytes: new Map([["zlib", 100e6]]),
  largestChunk: 10e6,
  computeSeconds: 0.1,
  speed: 1,
};

test("more bytes, slower codecs and slower machines take longer; workers share, as far as there are chunks", () => {
  const { seconds, parts, memoryBytes } = estimateJob(job);
  assert.ok(Math.abs(seconds - Object.values(parts).reduce((a, b) => a + b)) < 1e-12);
  const lzma = estimateJob({ ...job, rawBytes: new Map([["lzma", 100e6]]) });
  const lz4 = estimateJob({ ...job, rawBytes: new Map([["lz4", 100e6]]) });
  assert.ok(lzma.parts.decompress > parts.decompress && parts.decompress > lz4.parts.decompress);
  assert.ok(Math.abs(estimateJob({ ...job, speed: 0.5 }).seconds - 2 * seconds) < 1e-9);
  const two = estimateJob({ ...job, workers: 2 });
  assert.ok(two.seconds < seconds && two.seconds > seconds / 2);
  assert.ok(two.memoryBytes > memoryBytes);
  assert.equal(estimateJob({ ...job, workers: 64 }).seconds, estimateJob({ ...job, workers: 10 }).seconds);
});

const node = (kind: graph.PlainNode["kind"], inputs: number[], parameters: Record<string, unknown> = {}, form = 0): graph.PlainNode => ({
  kind,
  inputs,
  form,
  parameters,
});

test("what is computed costs by the items there are", () => {
  const forms = [{ list: "float32" }, "bool"] as const;
  const seconds = (nodes: graph.PlainNode[], items: number): number => computeSeconds({ forms, nodes }, 1e6, () => items, 0);
  const column = node("column", [], { column: "x" });
  const sine = node("math", [0], { op: "sin" });
  assert.equal(seconds([column], 4), 0);
  assert.ok(Math.abs(seconds([column, sine], 4) - 2 * seconds([column, sine], 2)) < 1e-12);
  assert.ok(seconds([column, node("math", [0], { op: "add" })], 4) < seconds([column, sine], 4));
  const pairs = [column, node("combinations", [0], { n: 2 }), node("math", [1], { op: "sin" })];
  assert.ok(seconds(pairs, 8) > 3.9 * seconds(pairs, 4));
  const selected = [column, node("column", [], { column: "pass" }, 1), node("filter", [0, 1]), node("math", [2], { op: "sin" })];
  assert.ok(seconds(selected, 4) < seconds([column, sine], 4));
});
