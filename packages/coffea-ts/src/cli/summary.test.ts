import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist } from "../hist/index.ts";
import type { RunResult } from "../processor/index.ts";
import { outputLines, printSummary } from "./summary.ts";

test("an output is an indented list", () => {
  const h = Hist.new.reg(2, 0, 1, { name: "x" }).int64();
  h.fill({ x: [0.1, 5] });
  const out = {
    A: { entries: 12_345, big: 2n ** 40n, mass: h, name: "x", list: Array.from({ length: 30 }, (_, i) => i) },
    m: new Map([["k", 1.5]]),
  };
  assert.deepEqual(outputLines(out), [
    "A",
    "  entries: 12,345",
    "  big: 1,099,511,627,776",
    "  mass: histogram of x (2), sum 1 (2 with flow)",
    '  name: "x"',
    "  list: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, … (30 items)]",
    "m",
    "  k: 1.5",
  ]);
  assert.deepEqual(outputLines(3), ["3"]);
});

test("cost and everything that was skipped follow", () => {
  let text = "";
  const skipped = {
    dataset: "A",
    filename: "b.root",
    treename: "t",
    entrystart: 5,
    entrystop: 9,
    entries: 4,
    code: "ReadFailed",
    reason: "no answer",
    attempts: 4,
  };
  const metrics = {
    bytesread: 2048,
    columns: ["x-data", "x-offsets", "y-data"],
    entries: 1000,
    processtime: 0.5,
    chunks: 1,
    processed: 1,
    resumed: 0,
    times: { read: 0.125, decompress: 0.25, compute: 0.125, merge: 0 },
    bytes: {},
    workers: {},
    transports: { here: 1 },
  };
  const result: RunResult = {
    out: { n: 1 },
    metrics,
    report: { datasets: {}, skipped: [skipped, { ...skipped, entrystart: null, entrystop: null }], warnings: [] },
    processed: [],
    exception: null,
  };
  printSummary(result, { out: { write: (part) => (text += part) }, err: { write: () => assert.fail("no errors") } });
  assert.match(text, /1,000 events in 1 chunk, 2\.05 kB read from 2 branches, 0\.50 s in process \(2\.00 k events\/s\)/);
  assert.match(text, /skipped:\n {2}b\.root \(dataset "A", entries 5 to 9\): no answer\n {2}b\.root \(dataset "A"\): no answer\n/);
});
